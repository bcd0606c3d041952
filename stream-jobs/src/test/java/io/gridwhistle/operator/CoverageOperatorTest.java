package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.rules.RuleReader;
import io.gridwhistle.state.GridChange;
import io.gridwhistle.state.GridChange.CoverageChange;
import io.gridwhistle.state.GridChange.PatrolChange;
import io.gridwhistle.state.GridSurroundings;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A grid that must be walked every day; what is kept of it outlives a restart. */
@ParameterizedClass(name = "on {0}")
@ValueSource(strings = {"hashmap", "rocksdb"})
class CoverageOperatorTest {
  private static final long START = 1_767_225_600_000L;

  private final String backend;
  private KeyedTwoInputStreamOperatorTestHarness<String, GridNotice, RuleChange, Alert> harness;

  CoverageOperatorTest(String backend) {
    this.backend = backend;
  }

  @BeforeEach
  void open() throws Exception {
    harness = harness();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void gap_afterARestart_opensAndRisesInTime() throws Exception {
    register();
    visit(0);
    passTo(1);
    restart();
    passTo(23);
    assertThat(found()).isEmpty();

    passTo(25);
    assertThat(found()).containsExactly(Transition.OPENED);
    passTo(49);
    assertThat(found()).containsExactly(Transition.OPENED, Transition.RAISED);
  }

  /** Readers that have not come to what a restart repeats are as silent as those at the end. */
  @Test
  void gap_silenceRightAfterARestart_opensOnlyOnceNothingCameForAWhile() throws Exception {
    register();
    visit(0);
    passTo(1);
    restart(at(25));
    harness.processWatermarkStatus1(WatermarkStatus.IDLE);
    harness.processWatermarkStatus2(WatermarkStatus.IDLE);

    harness.setProcessingTime(at(25) + 19_990);
    assertThat(found()).isEmpty();
    harness.setProcessingTime(at(25) + 20_010);
    assertThat(found()).containsExactly(Transition.OPENED);
  }

  @Test
  void lateVisit_afterARestart_takesBackWhatWasSaidBefore() throws Exception {
    register();
    for (int hour : new int[] {0, 10, 20, 50, 60}) {
      visit(hour);
      passTo(hour + 1);
    }
    assertThat(found()).containsExactly(Transition.OPENED, Transition.RESOLVED);

    restart();
    visit(40);
    passTo(62);
    assertThat(found()).containsExactly(Transition.WITHDRAWN);
  }

  @Test
  void told_patrols_aloneUntilSomethingElseChanges() throws Exception {
    register();
    visit(0);
    tell(1);
    visit(2);
    tell(3);
    assertThat(told()).containsExactly(fullyAt(0, 0), new PatrolChange("G1", at(2)));

    register(Duration.ofHours(6));
    tell(4);
    visit(5);
    tell(6);
    assertThat(told())
        .startsWith(fullyAt(0, 0), new PatrolChange("G1", at(2)))
        .endsWith(fullyAt(2, 6), new PatrolChange("G1", at(5)));

    restart();
    visit(7);
    tell(8);
    assertThat(told()).containsExactly(fullyAt(7, 6));
  }

  /**
   * The barrier leaves nothing to be told; what is told behind it is of the state as it is then.
   */
  @Test
  void told_afterACheckpoint_isWhatIsNew() throws Exception {
    register();
    visit(0);
    passTo(1);
    harness.prepareSnapshotPreBarrier(1);
    assertThat(told()).containsExactly(fullyAt(0, 0));

    OperatorSubtaskState saved = harness.snapshot(1, 1);
    visit(2);
    tell(3);
    assertThat(told()).containsExactly(fullyAt(0, 0), new PatrolChange("G1", at(2)));
    assertThat(saved.hasState()).isTrue();
  }

  /** Those of earlier releases were not compressed. */
  @Test
  void gap_afterARestartFromAnUncompressedCheckpoint_opensInTime() throws Exception {
    register();
    visit(0);
    passTo(1);
    OperatorSubtaskState saved = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness
        .getExecutionConfig()
        .configure(
            new Configuration().set(ExecutionOptions.SNAPSHOT_COMPRESSION, true),
            getClass().getClassLoader());
    harness.setup();
    harness.initializeState(saved);
    harness.open();

    passTo(25);
    assertThat(found()).containsExactly(Transition.OPENED);
  }

  private CoverageChange fullyAt(int patrol, int intervalHours) {
    long interval = intervalHours == 0 ? Duration.ofDays(1).toMillis() : hours(intervalHours);
    return new CoverageChange(
        "G1", new GridSurroundings("urban", "V1", "T1", "C1", START, interval, true), at(patrol));
  }

  /** Passes to an hour, and lets the wall clock go on until what has changed is told. */
  private void tell(int hour) throws Exception {
    passTo(hour);
    harness.setProcessingTime(harness.getProcessingTime() + 1_000);
    harness.setProcessingTime(harness.getProcessingTime() + 1_000);
  }

  private List<GridChange> told() {
    return harness.getSideOutput(CoverageOperator.CHANGES) == null
        ? List.of()
        : harness.getSideOutput(CoverageOperator.CHANGES).stream()
            .map(StreamRecord::getValue)
            .toList();
  }

  private KeyedTwoInputStreamOperatorTestHarness<String, GridNotice, RuleChange, Alert> harness()
      throws Exception {
    List<String> rules = RuleReader.defaults().values().stream().map(ObjectNode::toString).toList();
    DetectionSettings settings = DetectionSettings.live(rules, Duration.ofDays(35));
    KeyedTwoInputStreamOperatorTestHarness<String, GridNotice, RuleChange, Alert> made =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new CoverageOperator(settings), GridNotice::grid, change -> "", Types.STRING);
    made.setStateBackend(
        backend.equals("rocksdb") ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend());
    return made;
  }

  private void restart() throws Exception {
    restart(0);
  }

  private void restart(long now) throws Exception {
    OperatorSubtaskState saved = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness.setProcessingTime(now);
    harness.setup();
    harness.initializeState(saved);
    harness.open();
  }

  private void register() throws Exception {
    register(Duration.ZERO);
  }

  private void register(Duration interval) throws Exception {
    Scope scope = new Scope("G1", "V1", "T1", "C1");
    List<String> above = List.of("V1", "T1", "C1");
    GridFacts facts = new GridFacts(scope, "urban", START, interval.toMillis(), above, true);
    harness.processElement1(new StreamRecord<>(new GridNotice("G1", facts, null), START));
  }

  private void visit(int hour) throws Exception {
    Event visit = Events.visit("visit-" + hour, at(hour));
    harness.processElement1(new StreamRecord<>(GridNotice.of(CompactEvent.of(visit)), at(hour)));
  }

  private void passTo(int hour) throws Exception {
    harness.processBothWatermarks(new Watermark(at(hour)));
  }

  private static long at(int hour) {
    return START + hours(hour);
  }

  private static long hours(int hours) {
    return Duration.ofHours(hours).toMillis();
  }

  private List<Transition> found() {
    return harness.extractOutputValues().stream().map(Alert::transition).toList();
  }
}
