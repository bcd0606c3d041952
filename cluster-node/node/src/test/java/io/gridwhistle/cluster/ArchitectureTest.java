package io.gridwhistle.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gridwhistle", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule OTHER_RUNTIMES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..",
              "io.vertx..",
              "io.gridwhistle.jobs..",
              "io.gridwhistle.ingest..");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("io.gridwhistle.cluster.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule STORE_IS_BELOW =
      noClasses()
          .that()
          .resideInAPackage("io.gridwhistle.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.gridwhistle.cluster..");
}
