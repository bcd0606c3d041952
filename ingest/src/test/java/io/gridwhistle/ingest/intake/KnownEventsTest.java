package io.gridwhistle.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.ingest.intake.KnownEvents.Claim;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownEventsTest {
  private final KnownEvents known = new KnownEvents(1_000);
  private final Fingerprint event = print("/s", "e-1");

  @Test
  void claim_beforeConfirmation_belongsToTheFirst() {
    assertThat(known.claim(event, 1)).isEqualTo(Claim.FIRST);
    assertThat(known.claim(event, 1)).isEqualTo(Claim.REPEATED);
    assertThat(known.claim(event, 2)).isEqualTo(Claim.CONTENDED);
  }

  @Test
  void claim_afterConfirmation_isDurable() {
    known.claim(event, 1);
    known.confirm(event);
    assertThat(known.claim(event, 1)).isEqualTo(Claim.DURABLE);
    known.release(event, 1);
    assertThat(known.claim(event, 2)).isEqualTo(Claim.DURABLE);
  }

  @Test
  void claim_afterRelease_isFree() {
    known.claim(event, 1);
    known.release(event, 2);
    assertThat(known.claim(event, 2)).isEqualTo(Claim.CONTENDED);
    known.release(event, 1);
    assertThat(known.claim(event, 2)).isEqualTo(Claim.FIRST);
  }

  @Test
  void table_whenFull_forgetsTheOldestFirst() {
    for (int i = 0; i < 100_000; i++) {
      Fingerprint next = print("/s", "n-" + i);
      known.claim(next, 1);
      known.confirm(next);
      assertThat(known.claim(next, 2)).isEqualTo(Claim.DURABLE);
    }
    assertThat(known.claim(print("/s", "n-0"), 2)).isEqualTo(Claim.FIRST);
    long remembered = 0;
    // The newest first: who is forgotten is claimed by asking, and makes a full row forget its
    // oldest, which has been asked by then.
    for (int i = 99_999; i >= 99_500; i--) {
      boolean durable = known.claim(print("/s", "n-" + i), 3) == Claim.DURABLE;
      remembered += durable ? 1 : 0;
    }
    assertThat(remembered).isGreaterThan(450);
  }

  /** All rows are met by all threads at once, and there is room for every event. */
  @Test
  void claim_byManyThreads_isFirstForExactlyOneOfThem() {
    KnownEvents small = new KnownEvents(8);
    for (int round = 0; round < 20_000; round++) {
      Fingerprint shared = print("/s", "r-" + round % 4);
      AtomicInteger first = new AtomicInteger();
      IntStream.rangeClosed(1, 4)
          .parallel()
          .forEach(
              request -> {
                if (small.claim(shared, request) == Claim.FIRST) {
                  first.incrementAndGet();
                }
              });
      assertThat(first).as("round %d", round).hasValue(1);
      IntStream.rangeClosed(1, 4).forEach(request -> small.release(shared, request));
    }
  }

  private static Fingerprint print(String source, String id) {
    byte[] identity = (source + '\n' + id).getBytes(StandardCharsets.UTF_8);
    return Fingerprint.of(identity, 0, identity.length);
  }
}
