package io.gridwhistle.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final Row ROW = new Row("log", 1, "ratio");
  private final Results results = new Results(Set.of("intake", "log"));

  @Test
  void take_nobodyAsked_isNotMeasured() throws Exception {
    results.take("push", () -> List.of(ROW));

    assertThat(results.rows()).isEmpty();
    assertThat(results.unfit()).isEmpty();
  }

  @Test
  void take_afterOneThatMustNotCount_isMeasuredAllTheSame() throws Exception {
    results.take(
        "intake",
        () -> {
          throw new VoidRunException("it slipped.");
        });
    results.take("log", () -> List.of(ROW));

    assertThat(results.rows()).containsExactly(ROW);
    assertThat(results.unfit()).containsExactly("This run of intake is void: it slipped.");
  }
}
