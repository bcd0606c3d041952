package io.gridwhistle.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.EventFrame;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedRecordsTest {
  private final EventLoop loop = new EventLoop();
  private final HeldLog log = new HeldLog();
  private final SpareFrames spare = new SpareFrames();
  private final SharedRecords shared = new SharedRecords(log, spare);

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void append_smallFramesInOneTurn_shareARecordAPartition() throws Exception {
    List<Future<Boolean>> outcomes =
        loop.turn(() -> List.of(append(0, 1, 10), append(1, 1, 10), append(0, 2, 10)));
    loop.turn(() -> List.<Future<Boolean>>of());

    assertThat(log.appended).containsExactlyInAnyOrder("0: 3 events", "1: 1 events");
    assertThat(outcomes).noneMatch(Future::isComplete);
    loop.turn(log::answer);
    assertThat(outcomes).extracting(Future::result).containsExactly(true, false, true);
  }

  @Test
  void append_inTheNextTurn_isAnotherRecord() throws Exception {
    loop.turn(() -> List.of(append(0, 1, 10)));
    loop.turn(() -> List.of(append(0, 1, 10)));
    loop.turn(() -> List.<Future<Boolean>>of());
    assertThat(log.appended).containsExactly("0: 1 events", "0: 1 events");
  }

  @Test
  void append_largeFrame_goesAtOnce_unlessOneIsOpen() throws Exception {
    loop.turn(
        () -> {
          List<Future<Boolean>> outcomes = List.of(append(0, 1, 20_000));
          assertThat(log.appended).containsExactly("0: 1 events");
          return outcomes;
        });
    loop.turn(() -> List.of(append(0, 1, 10), append(0, 1, 20_000)));
    loop.turn(() -> List.<Future<Boolean>>of());
    assertThat(log.appended).containsExactly("0: 1 events", "0: 2 events");
  }

  @Test
  void append_moreThanOneRecordHolds_fillsSeveralInOrder() throws Exception {
    loop.turn(() -> IntStream.range(0, 1_500).mapToObj(number -> append(0, 1, 10)).toList());
    loop.turn(() -> List.<Future<Boolean>>of());
    assertThat(log.appended).hasSizeBetween(2, 3);
    assertThat(log.events).isEqualTo(1_500);
    assertThat(log.appended.get(0)).isEqualTo("0: %d events".formatted(log.largest));
    assertThat(log.largest).isLessThanOrEqualTo(EventFrame.MOST_EVENTS);
  }

  private Future<Boolean> append(int partition, int events, int jsonBytes) {
    EventFrame frame = spare.take();
    assertThat(frame.events()).isZero();
    return shared.append(partition, Frames.filled(frame, events, jsonBytes), 7);
  }
}
