package io.gridwhistle.cluster.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.cluster.status.IntakeHistory.Growth;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IntakeHistoryTest {
  private final IntakeHistory history = new IntakeHistory();

  private static IntakeSample sample(long second, long received, Map<String, Long> refused) {
    return new IntakeSample(second * 1_000, received, received, 0, second, refused, Map.of(), 0, 0);
  }

  private void add(long second, long received) {
    history.add(sample(second, received, Map.of()));
  }

  @Test
  void recent_oneSample_isNotKnown() {
    add(0, 100);
    assertThat(history.recent()).isEmpty();
    assertThat(history.rates()).isEmpty();
  }

  @Test
  void recent_manySamples_spansTheLastMinuteOnly() {
    add(0, 0);
    add(100, 1_000_000);
    add(130, 1_000_600);
    add(160, 1_001_200);
    assertThat(history.recent()).map(Growth::eventsPerSecond).hasValue(20.0);
    assertThat(history.recent()).map(Growth::unanswered).hasValue(60L);
  }

  @Test
  void add_countsFellBack_beginsAnew() {
    add(0, 5_000);
    add(10, 3);
    assertThat(history.recent()).isEmpty();
    add(20, 103);
    assertThat(history.recent()).map(Growth::eventsPerSecond).hasValue(10.0);
  }

  @Test
  void rates_afterTenMinutes_oldestAreForgotten() {
    for (long second = 0; second <= 1_200; second += 10) {
      add(second, second * 7);
    }
    assertThat(history.rates()).hasSize(60).allMatch(rate -> rate.eventsPerSecond() == 7.0);
  }

  @Test
  void mainReason_isTheOneThatGrewMost() {
    history.add(sample(0, 0, Map.of("missing", 900L, "unknown-grid", 1L)));
    history.add(sample(10, 50, Map.of("missing", 902L, "unknown-grid", 9L)));
    Growth growth = history.recent().orElseThrow();
    assertThat(growth.mainReason()).hasValue("unknown-grid");
    assertThat(growth.refused()).isEqualTo(10);
  }
}
