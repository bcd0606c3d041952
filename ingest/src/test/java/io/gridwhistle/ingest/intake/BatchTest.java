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

  private final EventReader reader = new EventReader(REGISTRY, new Pseudonymizer(new byte[] {1}));
  private final KnownEvents known = new KnownEvents(1_000);
  private final Batch batch = new Batch(known, 1, REGISTRY, false, new SpareFrames());

  @Test
  void take_eventsOfTwoPartitions_keepsEachPartitionsOrder() {
    take(batch, "e-1", 0);
    take(batch, "e-2", 1);
    take(batch, "e-3", 0);
    List<Portion> portions = batch.claim();
    assertThat(portions).extracting(Portion::partition).containsExactly(0, 1);
    assertThat(portions)
        .extracting(BatchTest::ids)
        .containsExactly(List.of("e-1", "e-3"), List.of("e-2"));
  }

  @Test
  void take_moreThanAPortionHolds_beginsAnother() {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      sent.add("e-" + i);
      take(batch, sent.get(i), 0);
    }
    List<Portion> portions = batch.claim();
    assertThat(portions).hasSizeGreaterThan(1);
    assertThat(portions.stream().flatMap(one -> ids(one).stream())).isEqualTo(sent);
  }

  @Test
  void claim_repeatsAndKnownEvents_keepsTheOthersInTheirOrder() {
    take(batch, "e-1", 0);
    batch.settle(batch.claim().get(0), true);
    Batch next = new Batch(known, 2, REGISTRY, false, new SpareFrames());
    take(next, "e-2", 0);
    take(next, "e-1", 0);
    take(next, "e-3", 0);
    take(next, "e-2", 0);
    take(next, "e-4", 0);
    assertThat(next.good()).isEqualTo(5);

    List<Portion> portions = next.claim();
    assertThat(portions).extracting(BatchTest::ids).containsExactly(List.of("e-2", "e-3", "e-4"));
    next.settle(portions.get(0), true);
    assertThat(claims("e-2")).isZero();
    assertThat(claims("e-3")).isZero();
    assertThat(claims("e-4")).isZero();
  }

  @Test
  void claim_onlyKnownEvents_isNoPortion() {
    take(batch, "e-1", 0);
    batch.settle(batch.claim().get(0), true);
    assertThat(claims("e-1")).isZero();
  }

  @Test
  void claim_anEventThatAnotherRequestHasOnItsWay_keepsIt() {
    take(batch, "e-1", 0);
    batch.claim();
    assertThat(claims("e-1")).isOne();
  }

  @Test
  void settle_notDurable_letsTheNextRequestHaveThem() {
    take(batch, "e-1", 0);
    batch.settle(batch.claim().get(0), false);
    assertThat(claims("e-1")).isOne();
  }

  /** How many portions another request would claim. */
  private int claims(String id) {
    Batch other = new Batch(known, 9, REGISTRY, false, new SpareFrames());
    take(other, id, 0);
    return other.claim().size();
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
