package io.gridwhistle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.fixture.Settings;
import io.gridwhistle.operator.RuleChange;
import io.gridwhistle.sink.AlertDocument;
import io.gridwhistle.sink.QuarantinedRecord;
import io.gridwhistle.source.LogRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobGraphTest {
  private static final JobSettings SETTINGS = Settings.of(Path.of("target"), Map.of());

  /** State is found again by these names: one may be added, none may change or go. */
  @Test
  void uids_ofRiskDetection_areTheseForEver() {
    assertThat(uids(RiskDetectionJob.define(SETTINGS)))
        .contains(
            "events",
            "event-intake",
            "registry",
            "rules",
            "actions",
            "deduplicator",
            "territory",
            "incidents",
            "grids",
            "disputes",
            "alert-owner",
            "grid-file",
            "grid-state",
            "alerts",
            "quarantine");
  }

  /** What is not compressed is read byte by byte, which a restart waits for. */
  @Test
  void checkpoints_ofEveryJob_areCompressed() {
    assertThat(Job.ALL)
        .allSatisfy(
            job ->
                assertThat(job.definition().apply(SETTINGS).getConfig().isUseSnapshotCompression())
                    .as(job.name())
                    .isTrue());
  }

  @Test
  void uids_ofAlertIndex_areTheseForEver() {
    assertThat(uids(AlertIndexJob.define(SETTINGS)))
        .contains("alerts", "alert-intake", "alert-index", "quarantine");
  }

  @Test
  void graphs_ofEveryJob_areBuiltWithoutKryoAndWithEveryUid() {
    assertThat(Job.ALL).extracting(Job::name).containsExactly("risk-detection", "alert-index");
    for (Job job : Job.ALL) {
      JobGraph graph = job.graph(SETTINGS, SavepointRestoreSettings.none());
      assertThat(graph.getName()).isEqualTo(job.name());
      assertThat(graph.getUserJars()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {LogRecord.class, QuarantinedRecord.class, AlertDocument.class, RuleChange.class})
  void type_plainRecord_isTakenFieldByField(Class<?> type) {
    assertThat(TypeInformation.of(type)).isInstanceOf(PojoTypeInfo.class);
  }

  @Test
  void environment_typeThatNeedsKryo_isRefused() {
    StreamExecutionEnvironment job = environment();
    assertThatThrownBy(() -> job.fromData(List.of(Optional.of("a"))))
        .hasMessageContaining("Generic types have been disabled");
  }

  @Test
  void environment_operatorWithoutUid_isRefused() {
    StreamExecutionEnvironment job = environment();
    job.fromData("a").uid("source").sinkTo(new DiscardingSink<>());
    assertThatThrownBy(() -> job.getStreamGraph().getJobGraph())
        .hasStackTraceContaining("Auto generated UIDs have been disabled");
  }

  private static StreamExecutionEnvironment environment() {
    return JobConfiguration.environment("test", "file:///tmp/none", 1, "hashmap");
  }

  private static List<String> uids(StreamExecutionEnvironment job) {
    return job.getStreamGraph().getStreamNodes().stream()
        .map(StreamNode::getTransformationUID)
        .filter(Objects::nonNull)
        .toList();
  }
}
