package io.gridwhistle.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.gridwhistle",
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule knowsNoOtherRuntime =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx..", "io.micronaut..", "..ingest..", "..cluster..");

  @ArchTest
  static final ArchRule onlySinksKnowHazelcastAndElasticsearch =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.gridwhistle.sink")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.hazelcast..", "co.elastic..", "org.elasticsearch..", "io.gridwhistle.store..");

  @ArchTest
  static final ArchRule operatorsAndStateKnowNoKafka =
      noClasses()
          .that()
          .resideInAnyPackage("io.gridwhistle.operator..", "io.gridwhistle.state..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.apache.flink.connector.kafka..");

  /** But the rehearsal, which runs one. */
  @ArchTest
  static final ArchRule nobodyKnowsTheTopologies =
      classes()
          .that()
          .resideInAPackage("io.gridwhistle.jobs")
          .should()
          .onlyBeAccessed()
          .byClassesThat()
          .resideInAnyPackage("io.gridwhistle.jobs", "io.gridwhistle.rehearsal");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("io.gridwhistle.(source|sink|operator|jobs|rehearsal)")
          .should()
          .beFreeOfCycles();
}
