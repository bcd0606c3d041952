package io.gridwhistle.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.gridwhistle.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule INGEST_KNOWS_NO_OTHER_ENGINE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..", "com.hazelcast..", "io.micronaut..", "co.elastic..");

  @ArchTest
  static final ArchRule INGEST_KNOWS_NO_OTHER_RUNTIME =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.gridwhistle.jobs..", "io.gridwhistle.cluster..", "io.gridwhistle.store..");

  @ArchTest
  static final ArchRule ONLY_THE_LOG_AND_PUSH_SPEAK_KAFKA =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.gridwhistle.ingest.log", "io.gridwhistle.ingest.push")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CIRCLES =
      slices().matching("io.gridwhistle.ingest.(*)..").should().beFreeOfCycles();
}
