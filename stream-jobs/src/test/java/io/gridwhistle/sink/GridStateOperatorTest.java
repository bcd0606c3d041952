package io.gridwhistle.sink;

import static io.gridwhistle.fixture.GridStates.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.risk.GridState;
import io.gridwhistle.state.Forms;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridStateOperatorTest {
  private static final TypeSerializer<GridState> SERIALIZER =
      Forms.GRID_STATES.createSerializer(new SerializerConfigImpl());
  private final FakeGrids grids = new FakeGrids();
  private long now;
  private KeyedOneInputStreamOperatorTestHarness<String, GridState, Void> operator;

  @BeforeEach
  void open() throws Exception {
    operator = harness();
    operator.open();
  }

  @AfterEach
  void close() throws Exception {
    operator.close();
    assertThat(grids.closed).isTrue();
  }

  @Test
  void state_viewIsThere_isPublishedWithinTwoTicks() throws Exception {
    operator.processElement(state("G1", 1), 0);
    passTwoTicks();
    assertThat(grids.stored).containsEntry("G1", state("G1", 1));
  }

  @Test
  void states_viewIsAway_areConflatedAndCaughtUp() throws Exception {
    grids.away = true;
    for (int version = 1; version <= 1_000; version++) {
      operator.processElement(state("G" + version % 3, version), 0);
    }
    passTwoTicks();
    assertThat(grids.calls).allSatisfy(call -> assertThat(call).hasSizeLessThanOrEqualTo(3));
    grids.away = false;
    pass(5_000);
    assertThat(grids.stored.values())
        .containsExactlyInAnyOrder(state("G0", 999), state("G1", 1_000), state("G2", 998));
  }

  @Test
  void failures_inARow_pauseLonger() throws Exception {
    grids.away = true;
    operator.processElement(state("G1", 1), 0);
    pass(20_000);
    assertThat(grids.calls).hasSizeBetween(10, 20);
  }

  @Test
  void view_lostItsStates_getsEveryGridAgain() throws Exception {
    operator.processElement(state("G1", 1), 0);
    operator.processElement(state("G2", 5), 0);
    passTwoTicks();
    grids.stored.clear();
    grids.lossPossible = true;
    passTwoTicks();
    assertThat(grids.stored.values()).containsExactlyInAnyOrder(state("G1", 1), state("G2", 5));
  }

  @Test
  void job_restoredWhileTheViewLostStates_publishesEveryGridAgain() throws Exception {
    grids.away = true;
    operator.processElement(state("G1", 1), 0);
    operator.processElement(state("G1", 2), 0);
    operator.processElement(state("G2", 1), 0);
    OperatorSubtaskState checkpoint = operator.snapshot(1, 0);
    operator.close();
    grids.away = false;
    operator = harness();
    operator.initializeState(checkpoint);
    operator.open();
    passTwoTicks();
    assertThat(grids.stored.values()).containsExactlyInAnyOrder(state("G1", 2), state("G2", 1));
  }

  private void passTwoTicks() throws Exception {
    pass(2 * GridStateOperator.TICK_MILLIS);
  }

  private void pass(long millis) throws Exception {
    for (long end = now + millis; now < end; now += 10) {
      operator.setProcessingTime(now + 10);
      drain();
    }
  }

  private void drain() throws Exception {
    while (operator.getTaskMailbox().hasMail()) {
      operator.getTaskMailbox().take(0).run();
    }
  }

  private KeyedOneInputStreamOperatorTestHarness<String, GridState, Void> harness()
      throws Exception {
    KeyedOneInputStreamOperatorTestHarness<String, GridState, Void> harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new GridStateOperatorFactory(() -> grids, SERIALIZER), GridState::grid, Types.STRING);
    harness.setup();
    harness.setProcessingTime(now);
    return harness;
  }
}
