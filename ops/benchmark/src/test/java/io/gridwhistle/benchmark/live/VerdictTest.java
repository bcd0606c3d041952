package io.gridwhistle.benchmark.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.benchmark.VoidRunException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Warning EARLIER = new Warning("grid:G0", "opened", "yellow", 9);
  private static final Warning ONE = new Warning("grid:G1", "opened", "yellow", 10);
  private static final Warning OTHER = new Warning("grid:G2", "opened", "yellow", 20);
  private static final Warning LATER = new Warning("grid:G3", "opened", "yellow", 30);

  @Test
  void requireEqual_eachOnce_accepts() {
    assertThatCode(
            () ->
                Verdict.requireEqual(Set.of(ONE, OTHER), told(EARLIER, OTHER, ONE, LATER), 10, 30))
        .doesNotThrowAnyException();
  }

  @Test
  void requireEqual_oneMissing_isVoid() {
    assertVoid("1 are missing", Set.of(ONE, OTHER), told(ONE));
  }

  @Test
  void requireEqual_oneTwice_isVoid() {
    assertVoid("1 are repeated", Set.of(ONE), told(ONE, ONE));
  }

  @Test
  void requireEqual_otherSeverity_isVoid() {
    Warning red = new Warning(ONE.key(), ONE.transition(), "red", ONE.at());
    assertVoid("1 are missing", Set.of(ONE), told(red));
  }

  @Test
  void requireAccepted_oneRefused_isVoid() {
    Answers answers = new Answers();
    String accepted = "HTTP/1.1 202 Accepted\r\n\r\n{\"accepted\":1,\"duplicates\":0}";
    answers.take(accepted + accepted);
    answers.take("HTTP/1.1 503 Service Unavailable\r\n\r\n");

    assertThat(answers.count()).isEqualTo(3);
    assertThatThrownBy(() -> answers.requireAccepted(3))
        .isInstanceOf(VoidRunException.class)
        .hasMessageContaining("503");
  }

  private static void assertVoid(String reason, Set<Warning> foretold, List<Told> told) {
    assertThatThrownBy(() -> Verdict.requireEqual(foretold, told, 10, 30))
        .isInstanceOf(VoidRunException.class)
        .hasMessageContaining(reason);
  }

  private static List<Told> told(Warning... warnings) {
    return List.of(warnings).stream().map(warning -> new Told(warning, 0)).toList();
  }
}
