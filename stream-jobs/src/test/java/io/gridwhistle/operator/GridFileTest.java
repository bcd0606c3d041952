package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.state.GridChange;
import io.gridwhistle.state.GridChange.IncidentChange;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "on {0}")
@ValueSource(strings = {"hashmap", "rocksdb"})
class GridFileTest {
  private static final DetectionSettings LIVE =
      DetectionSettings.live(List.of(), Duration.ofDays(35));
  private static final long PACE = LIVE.pace().toMillis();

  private final String backend;
  private KeyedOneInputStreamOperatorTestHarness<String, GridChange, GridState> harness;

  GridFileTest(String backend) {
    this.backend = backend;
  }

  @BeforeEach
  void open() throws Exception {
    harness = harness(LIVE);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void changes_withinThePace_arePublishedOnceByTheirNewest() throws Exception {
    change("G1", "I1");
    harness.setProcessingTime(PACE / 2);
    change("G1", "I2");
    change("G2", "I3");
    harness.setProcessingTime(PACE - 1);
    assertThat(published()).isEmpty();

    harness.setProcessingTime(PACE);
    assertThat(published()).containsExactly("G1 2 [I1, I2]");
    harness.setProcessingTime(2 * PACE);
    assertThat(published()).containsExactly("G1 2 [I1, I2]", "G2 1 [I3]");
    harness.setProcessingTime(9 * PACE);
    assertThat(published()).hasSize(2);
  }

  @Test
  void changes_ofManyGridsAtOnce_allCountInTheirOrder() throws Exception {
    int grids = Prefetch.GROUP / 3;
    for (String incident : List.of("I1", "I2", "I3", "I4")) {
      for (int grid = 0; grid < grids; grid++) {
        change("G" + grid, incident);
      }
    }
    assertThat(published()).isEmpty();

    harness.setProcessingTime(PACE);
    assertThat(published())
        .containsExactlyElementsOf(
            IntStream.range(0, grids)
                .mapToObj(grid -> "G" + grid + " 4 [I1, I2, I3, I4]")
                .toList());
  }

  @Test
  void changes_beforeACheckpoint_arePublishedBeforeItAndKnownAfterARestart() throws Exception {
    change("G1", "I1");
    harness.prepareSnapshotPreBarrier(1);
    assertThat(published()).containsExactly("G1 1 [I1]");
    restart(harness.snapshot(1, 1));

    change("G1", "I2");
    harness.setProcessingTime(PACE);
    assertThat(published()).containsExactly("G1 2 [I1, I2]");
  }

  @Test
  void changes_whereInputEnds_arePublishedOnceInTheEnd() throws Exception {
    harness.close();
    harness = harness(DetectionSettings.replay(List.of(), "", 0, false));
    harness.open();
    change("G1", "I1");
    change("G1", "I2");
    harness.setProcessingTime(9 * PACE);
    assertThat(published()).isEmpty();

    harness.processWatermark(Watermark.MAX_WATERMARK);
    assertThat(published()).containsExactly("G1 2 [I1, I2]");
  }

  private void change(String grid, String incident) throws Exception {
    OpenIncident open = new OpenIncident(incident, "dispute", "accept", 0, null);
    harness.processElement(new StreamRecord<>(new IncidentChange(grid, incident, open)));
  }

  private List<String> published() {
    return harness.extractOutputValues().stream()
        .map(
            state ->
                "%s %d %s"
                    .formatted(
                        state.grid(),
                        state.version(),
                        state.incidents().stream().map(OpenIncident::incidentId).toList()))
        .toList();
  }

  private KeyedOneInputStreamOperatorTestHarness<String, GridChange, GridState> harness(
      DetectionSettings settings) throws Exception {
    KeyedOneInputStreamOperatorTestHarness<String, GridChange, GridState> made =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new GridFile(settings), GridChange::grid, Types.STRING);
    made.setStateBackend(
        backend.equals("rocksdb") ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend());
    return made;
  }

  private void restart(OperatorSubtaskState saved) throws Exception {
    harness.close();
    harness = harness(LIVE);
    harness.setup();
    harness.initializeState(saved);
    harness.open();
  }
}
