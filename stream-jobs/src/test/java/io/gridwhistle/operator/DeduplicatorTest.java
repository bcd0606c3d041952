package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.registry.Scope;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "on {0}")
@ValueSource(strings = {"hashmap", "rocksdb"})
class DeduplicatorTest {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long START = 20_000 * DAY;
  private static final int OF_ONE_BUCKET = 700;
  private static final int SEED = 1;

  private final String backend;
  private KeyedOneInputStreamOperatorTestHarness<Integer, CompactEvent, CompactEvent> harness;

  DeduplicatorTest(String backend) {
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
  void events_areHandedOnByWhatTheyAreAbout() throws Exception {
    Event report = Events.dispute("I1", "P1", START);
    Event visit = Events.visit("visit", START);
    Event mode = mode();
    for (Event event : List.of(report, visit, mode, report, visit, mode)) {
      take(CompactEvent.of(event));
    }

    assertThat(harness.extractOutputValues()).containsExactly(CompactEvent.of(report));
    assertThat(side(Deduplicator.PATROLS))
        .containsExactly(GridNotice.of(CompactEvent.of(visit)))
        .extracting(GridNotice::grid)
        .containsExactly("G1");
    assertThat(side(Deduplicator.MODES)).containsExactly(mode);
  }

  @Test
  void repeat_onAnotherDay_isDropped() throws Exception {
    assertThat(isNew("a", START)).isTrue();
    assertThat(isNew("a", START + DAY)).isFalse();
  }

  @Test
  void repeat_afterARestart_isDroppedIfTheCheckpointKnewIt() throws Exception {
    assertThat(isNew("before", START)).isTrue();
    OperatorSubtaskState saved = harness.snapshot(1, 1);
    assertThat(isNew("after", START)).isTrue();
    assertThat(isNew("before", START)).isFalse();
    restart(saved);

    assertThat(isNew("before", START)).isFalse();
    assertThat(isNew("after", START)).isTrue();
  }

  @Test
  void repeat_afterItsTime_passesAndNothingIsLeft() throws Exception {
    isNew("checkpointed", START);
    harness.snapshot(1, 1);
    isNew("fresh", START);
    assertThat(bucketsKept()).isEqualTo(2);
    harness.processWatermark(new Watermark(START + 8 * DAY - 1));
    assertThat(isNew("checkpointed", START + 2 * DAY)).isFalse();
    assertThat(isNew("fresh", START + 2 * DAY)).isFalse();

    harness.processWatermark(new Watermark(START + 8 * DAY));
    assertThat(bucketsKept()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
    assertThat(isNew("checkpointed", START + 8 * DAY)).isTrue();
    assertThat(isNew("fresh", START + 8 * DAY)).isTrue();
  }

  @Test
  void repeats_amongManyOfOneBucketWithCheckpoints_areFound() throws Exception {
    List<String> ids = ofOneBucket();
    Random random = new Random(SEED);
    Set<String> met = new HashSet<>();
    for (int i = 0; i < 3 * OF_ONE_BUCKET; i++) {
      String id = ids.get(random.nextInt(ids.size()));
      assertThat(isNew(id, START)).as("%s, seed %d", id, SEED).isEqualTo(met.add(id));
      if (random.nextInt(200) == 0) {
        restart(harness.snapshot(i, i));
      }
    }
  }

  private long bucketsKept() {
    Deduplicator operator = (Deduplicator) harness.getOneInputOperator();
    try (Stream<Integer> buckets =
        operator
            .<Integer>getKeyedStateBackend()
            .getKeys("seen", VoidNamespace.INSTANCE)
            .distinct()) {
      return buckets.count();
    }
  }

  private static List<String> ofOneBucket() {
    return IntStream.iterate(0, number -> number + 1)
        .mapToObj(number -> "N" + number)
        .filter(id -> Deduplicator.bucket(CompactEvent.of(Events.visit(id, START))) == 7)
        .limit(OF_ONE_BUCKET)
        .toList();
  }

  private static Event mode() {
    return new Event(
        EventType.MODE_CHANGED,
        "/test",
        "mode",
        START,
        0,
        Scope.ofUnregistered("G1"),
        "T1",
        null,
        null,
        List.of(),
        Event.NO_TIME,
        null,
        true);
  }

  private boolean isNew(String id, long time) throws Exception {
    int before = side(Deduplicator.PATROLS).size();
    take(CompactEvent.of(Events.visit(id, time)));
    return side(Deduplicator.PATROLS).size() > before;
  }

  private void take(CompactEvent event) throws Exception {
    harness.processElement(new StreamRecord<>(event, event.time()));
  }

  private <T> List<T> side(OutputTag<T> tag) {
    var records = harness.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  private KeyedOneInputStreamOperatorTestHarness<Integer, CompactEvent, CompactEvent> harness()
      throws Exception {
    var made =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new Deduplicator(), Deduplicator::bucket, Types.INT);
    made.setStateBackend(
        backend.equals("rocksdb") ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend());
    return made;
  }

  private void restart(OperatorSubtaskState saved) throws Exception {
    harness.close();
    harness = harness();
    harness.setup();
    harness.initializeState(saved);
    harness.open();
  }
}
