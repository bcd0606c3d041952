package io.gridwhistle.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridwhistle.event.EventFrame;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedLogTest {
  private static final Duration FOREVER = Duration.ofHours(1);
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final EventLoop loop = new EventLoop();
  private final EventLoop other = new EventLoop();
  private final HeldLog log = new HeldLog();

  @AfterEach
  void close() {
    loop.close();
    other.close();
  }

  @Test
  void append_afterAQuietTime_goesAtOnce() throws Exception {
    PacedLog paced = new PacedLog(log, FOREVER);

    loop.turn(() -> append(paced, 0, 1));

    assertThat(log.appended).containsExactly("0: 1 events");
  }

  @Test
  void append_soonAfterAnother_waitsForThePace_andGoesWithAllThatCame() throws Exception {
    PacedLog paced = new PacedLog(log, MOMENT);

    loop.turn(() -> List.of(append(paced, 0, 1), append(paced, 0, 1)));
    other.turn(() -> append(paced, 0, 2));

    assertThat(log.appended).containsExactly("0: 1 events");
    await()
        .untilAsserted(() -> assertThat(appended()).containsExactly("0: 1 events", "0: 3 events"));
  }

  @Test
  void append_enoughTogether_goAtOnce_inTheirOrder() throws Exception {
    PacedLog paced = new PacedLog(log, FOREVER);

    loop.turn(() -> append(paced, 0, 1));
    loop.turn(() -> append(paced, 0, PacedLog.ENOUGH_EVENTS - 1));
    assertThat(log.appended).containsExactly("0: 1 events");
    loop.turn(() -> append(paced, 0, 1));

    assertThat(log.appended)
        .containsExactly("0: 1 events", "0: " + PacedLog.ENOUGH_EVENTS + " events");
  }

  @Test
  void append_many_goAtOnce_withWhatHasWaited() throws Exception {
    PacedLog paced = new PacedLog(log, FOREVER);

    loop.turn(() -> List.of(append(paced, 0, 1), append(paced, 0, 2), append(paced, 0, 500)));
    loop.turn(() -> append(paced, 0, 400));

    assertThat(log.appended).containsExactly("0: 1 events", "0: 502 events", "0: 400 events");
  }

  @Test
  void append_moreThanARecordHolds_goesAfterWhatHasWaited() throws Exception {
    PacedLog paced = new PacedLog(log, FOREVER);

    loop.turn(() -> append(paced, 0, 1));
    loop.turn(() -> append(paced, 0, 2));
    loop.turn(() -> append(paced, 0, EventFrame.MOST_EVENTS));

    assertThat(log.appended)
        .containsExactly("0: 1 events", "0: 2 events", "0: " + EventFrame.MOST_EVENTS + " events");
  }

  @Test
  void append_toAnotherPartition_keepsAPaceOfItsOwn() throws Exception {
    PacedLog paced = new PacedLog(log, FOREVER);

    loop.turn(() -> List.of(append(paced, 0, 1), append(paced, 1, 1), append(paced, 1, 1)));

    assertThat(log.appended).containsExactly("0: 1 events", "1: 1 events");
  }

  @Test
  void append_outcomeOfARecord_isToldToEachOnItsOwnLoop() throws Exception {
    PacedLog paced = new PacedLog(log, FOREVER);
    AtomicBoolean heardOnItsLoop = new AtomicBoolean();

    loop.turn(() -> List.of(append(paced, 0, 1), append(paced, 1, 1)));
    Future<Boolean> mine = loop.turn(() -> append(paced, 0, 1));
    Future<Boolean> failed = loop.turn(() -> append(paced, 1, 1));
    Future<Boolean> others =
        other.turn(
            () ->
                append(paced, 0, PacedLog.ENOUGH_EVENTS)
                    .onSuccess(durable -> heardOnItsLoop.set(other.isCurrent())));
    other.turn(() -> append(paced, 1, PacedLog.ENOUGH_EVENTS));
    assertThat(List.of(mine, failed, others)).noneMatch(Future::isComplete);
    other.turn(log::answer);

    await()
        .untilAsserted(
            () -> assertThat(List.of(mine, failed, others)).allMatch(Future::isComplete));
    assertThat(List.of(mine, failed, others))
        .extracting(Future::result)
        .containsExactly(true, false, true);
    assertThat(heardOnItsLoop).isTrue();
  }

  private static Future<Boolean> append(PacedLog paced, int partition, int events) {
    return paced.append(partition, Frames.of(events), 7);
  }

  /** As the loop sees it that the pace has woken. */
  private List<String> appended() throws Exception {
    return loop.turn(() -> List.copyOf(log.appended));
  }
}
