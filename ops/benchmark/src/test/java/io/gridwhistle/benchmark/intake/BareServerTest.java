package io.gridwhistle.benchmark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

final class BareServerTest {
  @Test
  void count_linesOrOneEvent_countsEveryEvent() {
    assertThat(BareServer.count(Buffer.buffer("{\"a\":1}\n{\"b\":[2]}\n{}\n"))).isEqualTo(3);
    assertThat(BareServer.count(Buffer.buffer("{\"a\":{\"b\":2}}"))).isEqualTo(1);
  }

  @Test
  void count_lastEventBroken_failsForItReadsThemAll() {
    assertThatThrownBy(() -> BareServer.count(Buffer.buffer("{}\n{}\n{\"a\":}\n")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
