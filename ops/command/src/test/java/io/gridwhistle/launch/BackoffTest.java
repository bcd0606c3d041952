package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SHORT_RUN = Duration.ofSeconds(1);

  private final Backoff backoff = new Backoff();

  @Test
  void after_shortRuns_doublesUpToItsLimit() {
    var pauses = IntStream.range(0, 10).mapToObj(run -> backoff.after(SHORT_RUN).toMillis());

    assertThat(pauses)
        .containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 12_800L, 15_000L, 15_000L);
  }

  @Test
  void after_goodRun_startsAnew() {
    IntStream.range(0, 5).forEach(run -> backoff.after(SHORT_RUN));

    assertThat(backoff.after(Backoff.GOOD_RUN)).hasMillis(100);
    assertThat(backoff.after(SHORT_RUN)).hasMillis(200);
  }
}
