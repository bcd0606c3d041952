package io.gridwhistle.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.ingest.log.SpareFrames;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Division;
import io.gridwhistle.registry.Registry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {
  private static final Registry WITH_C1 =
      new Registry(
          1, List.of(), List.of(new Division("C1", "C1", "county", null)), List.of(), null);

  private final Checker checker =
      new Checker(
          new EventReader(Registry.empty(), new Pseudonymizer(new byte[] {1})),
          event -> 0,
          new EventLimits(10, 10_000, 0),
          Clock.systemUTC());

  /** Else a sender who sends again what was unknown would send it after what came later. */
  @Test
  void check_registryChangesWhileABatchIsRead_judgesAllOfItByTheOneItBeganWith() {
    Batch before = batch(1, Registry.empty());
    check("e-1", before);
    Batch after = batch(2, WITH_C1);
    check("e-1", after);
    check("e-2", before);
    check("e-2", after);

    assertThat(before.good()).isZero();
    assertThat(before.refused())
        .extracting(refusal -> refusal.rejection().code())
        .containsExactly(Code.UNKNOWN_DIVISION, Code.UNKNOWN_DIVISION);
    assertThat(after.good()).isEqualTo(2);
    assertThat(after.refused()).isEmpty();
  }

  private static Batch batch(long request, Registry registry) {
    return new Batch(new KnownEvents(1_000), request, registry, false, new SpareFrames());
  }

  private void check(String id, Batch batch) {
    String json =
        """
        {"specversion":"1.0","id":"%s","source":"/s","type":"mode.changed",\
        "time":"2026-03-01T08:00:00+08:00","data":{"division":"C1","mode":"normal"}}"""
            .formatted(id);
    Slices slices = new SingleSlice(json.getBytes(StandardCharsets.UTF_8));
    assertThat(slices.next()).isTrue();
    checker.check(slices, batch);
  }
}
