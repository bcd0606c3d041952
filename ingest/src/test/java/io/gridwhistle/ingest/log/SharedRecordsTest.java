package io.gridwhistle.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.Scope;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedRecordsTest {
  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final HeldLog log = new HeldLog();
  private final SpareFrames spare = new SpareFrames();
  private final SharedRecords shared = new SharedRecords(log, spare);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void append_smallFramesInOneTurn_shareARecordAPartition() throws Exception {
    List<Future<Boolean>> outcomes =
        onLoop(() -> List.of(append(0, 1, 10), append(1, 1, 10), append(0, 2, 10)));
    onLoop(() -> List.<Future<Boolean>>of());

    assertThat(log.appended).containsExactlyInAnyOrder("0: 3 events", "1: 1 events");
    assertThat(outcomes).noneMatch(Future::isComplete);
    onLoop(log::answer);
    assertThat(outcomes).extracting(Future::result).containsExactly(true, false, true);
  }

  @Test
  void append_inTheNextTurn_isAnotherRecord() throws Exception {
    onLoop(() -> List.of(append(0, 1, 10)));
    onLoop(() -> List.of(append(0, 1, 10)));
    onLoop(() -> List.<Future<Boolean>>of());
    assertThat(log.appended).containsExactly("0: 1 events", "0: 1 events");
  }

  @Test
  void append_largeFrame_goesAtOnce_unlessOneIsOpen() throws Exception {
    onLoop(
        () -> {
          List<Future<Boolean>> outcomes = List.of(append(0, 1, 20_000));
          assertThat(log.appended).containsExactly("0: 1 events");
          return outcomes;
        });
    onLoop(() -> List.of(append(0, 1, 10), append(0, 1, 20_000)));
    onLoop(() -> List.<Future<Boolean>>of());
    assertThat(log.appended).containsExactly("0: 1 events", "0: 2 events");
  }

  @Test
  void append_moreThanOneRecordHolds_fillsSeveralInOrder() throws Exception {
    onLoop(() -> IntStream.range(0, 1_500).mapToObj(number -> append(0, 1, 10)).toList());
    onLoop(() -> List.<Future<Boolean>>of());
    assertThat(log.appended).hasSizeBetween(2, 3);
    assertThat(log.events).isEqualTo(1_500);
    assertThat(log.appended.get(0)).isEqualTo("0: %d events".formatted(log.largest));
    assertThat(log.largest).isLessThanOrEqualTo(EventFrame.MOST_EVENTS);
  }

  private Future<Boolean> append(int partition, int events, int jsonBytes) {
    EventFrame frame = spare.take();
    assertThat(frame.events()).isZero();
    for (int i = 0; i < events; i++) {
      frame.add(new byte[jsonBytes], event("e-" + i));
    }
    return shared.append(partition, frame, 7);
  }

  private static Event event(String id) {
    Scope scope = Scope.ofUnregistered("G1");
    return new Event(EventType.PATROL_VISIT, "/s", id, 5, 0, scope, null, null, true);
  }

  /** Runs something in one turn of the loop. */
  private <T> T onLoop(java.util.concurrent.Callable<T> turn) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    loop.runOnContext(
        now -> {
          try {
            done.complete(turn.call());
          } catch (Exception | AssertionError failed) {
            done.completeExceptionally(failed);
          }
        });
    return done.get(10, TimeUnit.SECONDS);
  }

  /** Answers when it is told to: true for the first partition alone. */
  private static final class HeldLog implements EventLog {
    final List<String> appended = new ArrayList<>();
    private final List<Promise<Boolean>> open = new ArrayList<>();
    private final List<Integer> partitions = new ArrayList<>();
    int events;
    int largest;

    @Override
    public boolean isAvailable() {
      return true;
    }

    @Override
    public int partitionOf(EventReader event) {
      return 0;
    }

    @Override
    public Future<Boolean> append(int partition, EventFrame frame, long time) {
      appended.add(partition + ": " + frame.events() + " events");
      events += frame.events();
      largest = Math.max(largest, frame.events());
      partitions.add(partition);
      open.add(Promise.promise());
      return open.get(open.size() - 1).future();
    }

    List<Integer> answer() {
      for (int i = 0; i < open.size(); i++) {
        open.get(i).complete(partitions.get(i) == 0);
      }
      return partitions;
    }

    @Override
    public Future<Boolean> append(String topic, String key, byte[] value, long time) {
      return Future.succeededFuture(true);
    }
  }
}
