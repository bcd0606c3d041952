package io.gridwhistle.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.LoggedFrame;
import io.gridwhistle.event.Rejection;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.ingest.log.SpareFrames;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Division;
import io.gridwhistle.registry.Registry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Registry REGISTRY =
      new Registry(
          1, List.of(), List.of(new Division("C1", "C1", "county", null)), List.of(), null);

  private final EventReader reader =
      new EventReader(() -> REGISTRY, new Pseudonymizer(new byte[] {1}));
  private final KnownEvents known = new KnownEvents(1_000);
  private final Batch batch = new Batch(known, 1, false, new SpareFrames());

  @Test
  void take_eventsOfTwoPartitions_keepsEachPartitionsOrder() {
    take(batch, "e-1", 0);
    take(batch, "e-2", 1);
    take(batch, "e-3", 0);
    assertThat(batch.portions()).extracting(Portion::partition).containsExactly(0, 1);
    assertThat(batch.portions())
        .extracting(BatchTest::ids)
        .containsExactly(List.of("e-1", "e-3"), List.of("e-2"));
    assertThat(batch.fresh()).isEqualTo(3);
  }

  @Test
  void take_moreThanAPortionHolds_beginsAnother() {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      sent.add("e-" + i);
      take(batch, sent.get(i), 0);
    }
    assertThat(batch.portions()).hasSizeGreaterThan(1);
    assertThat(batch.portions().stream().flatMap(one -> ids(one).stream())).isEqualTo(sent);
  }

  @Test
  void take_knownEvents_countsThemAndKeepsNothingOfThem() {
    take(batch, "e-1", 0);
    take(batch, "e-1", 0);
    batch.settle(batch.portions().get(0), true);
    Batch next = new Batch(known, 2, false, new SpareFrames());
    take(next, "e-1", 0);
    assertThat(batch.fresh()).isEqualTo(1);
    assertThat(batch.duplicates()).isEqualTo(1);
    assertThat(next.duplicates()).isEqualTo(1);
    assertThat(next.portions()).isEmpty();
  }

  @Test
  void settle_notDurable_orRelease_letsTheNextRequestHaveThem() {
    take(batch, "e-1", 0);
    batch.settle(batch.portions().get(0), false);
    Batch second = new Batch(known, 2, false, new SpareFrames());
    take(second, "e-1", 0);
    assertThat(second.fresh()).isEqualTo(1);
    second.release();
    Batch third = new Batch(known, 3, false, new SpareFrames());
    take(third, "e-1", 0);
    assertThat(third.fresh()).isEqualTo(1);
  }

  @Test
  void refuse_tellsThePlaceInTheRequest_andWhetherAnythingWasJson() {
    batch.refuse(new Rejection(null, Code.MALFORMED_JSON, "", ""));
    assertThat(batch.holdsJson()).isFalse();
    take(batch, "e-1", 0);
    batch.refuse(new Rejection("e-2", Code.MISSING, "/time", ""));
    assertThat(batch.refused()).extracting(Batch.Refusal::index).containsExactly(0, 2);
    assertThat(batch.holdsJson()).isTrue();
    assertThat(batch.good()).isEqualTo(1);
  }

  private void take(Batch into, String id, int partition) {
    byte[] json =
        """
        {"specversion":"1.0","id":"%s","source":"/s","type":"mode.changed",\
        "time":"2026-03-01T08:00:00+08:00","data":{"division":"C1","mode":"normal"}}"""
            .formatted(id)
            .getBytes(StandardCharsets.UTF_8);
    assertThat(reader.check(json, 0, json.length)).isNull();
    into.take(reader, partition);
  }

  private static List<String> ids(Portion portion) {
    List<String> ids = new ArrayList<>();
    EventFrame events = portion.frame();
    LoggedFrame frame = LoggedFrame.of(events.header(), events.value());
    while (frame.next()) {
      ids.add(frame.event(0).event().id());
    }
    return ids;
  }
}
