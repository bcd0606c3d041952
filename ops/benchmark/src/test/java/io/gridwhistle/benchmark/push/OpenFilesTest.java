package io.gridwhistle.benchmark.push;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenFilesTest {
  @Test
  void requireFiles_tooFew_saysHowToAllowMore() {
    assertThatThrownBy(() -> OpenFiles.requireFiles(10_000, 4_096))
        .hasMessageContaining("4,096")
        .hasMessageContaining("ulimit -n 10500");
  }

  @Test
  void requireFiles_enough_passes() {
    assertThatCode(() -> OpenFiles.requireFiles(10_000, 10_500)).doesNotThrowAnyException();
  }

  @Test
  void requirePorts_narrowRange_fails() {
    assertThatThrownBy(() -> OpenFiles.requirePorts(10_000, "50000\t59999\n"))
        .hasMessageContaining("10,000 ports");
  }

  @Test
  void requirePorts_usualRange_passes() {
    assertThatCode(() -> OpenFiles.requirePorts(10_000, "32768\t60999\n"))
        .doesNotThrowAnyException();
  }
}
