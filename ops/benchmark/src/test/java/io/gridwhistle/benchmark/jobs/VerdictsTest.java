package io.gridwhistle.benchmark.jobs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.benchmark.VoidRunException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class VerdictsTest {
  private static final Verdicts RIGHT =
      new Verdicts(Map.of("a", "open yellow", "b", "resolved red"));

  @Test
  void requireEqual_sameVerdicts_passes() {
    Verdicts same = new Verdicts(Map.of("b", "resolved red", "a", "open yellow"));
    assertThatCode(() -> same.requireEqual(RIGHT)).doesNotThrowAnyException();
  }

  @Test
  void requireEqual_otherSeverity_isVoid() {
    Verdicts other = new Verdicts(Map.of("a", "open orange", "b", "resolved red"));
    assertThatThrownBy(() -> other.requireEqual(RIGHT))
        .isInstanceOf(VoidRunException.class)
        .hasMessageContaining("alert a must be (open yellow), it is (open orange)");
  }

  @Test
  void requireEqual_missingOrAdditionalAlert_isVoid() {
    Verdicts fewer = new Verdicts(Map.of("a", "open yellow"));
    assertThatThrownBy(() -> fewer.requireEqual(RIGHT)).isInstanceOf(VoidRunException.class);
    assertThatThrownBy(() -> RIGHT.requireEqual(fewer))
        .isInstanceOf(VoidRunException.class)
        .hasMessageContaining("there are 2 alerts, 1 are right");
  }
}
