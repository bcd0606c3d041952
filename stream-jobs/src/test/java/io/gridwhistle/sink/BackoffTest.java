package io.gridwhistle.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

  @Test
  void failed_againAndAgain_doublesUpToTheLongest() {
    assertThat(LongStream.generate(backoff::failed).limit(7))
        .containsExactly(100L, 200L, 400L, 800L, 1_600L, 2_000L, 2_000L);
  }

  @Test
  void failed_veryOften_staysAtTheLongest() {
    assertThat(LongStream.generate(backoff::failed).limit(200).max()).hasValue(2_000);
    assertThat(backoff.failed()).isEqualTo(2_000);
  }

  @Test
  void failed_afterSuccess_beginsAnew() {
    backoff.failed();
    backoff.failed();
    backoff.succeeded();
    assertThat(backoff.failed()).isEqualTo(100);
  }
}
