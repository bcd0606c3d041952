package io.gridwhistle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.NoSuchElementException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  @Test
  void pending_tenMonths_staysAsItWasInTheSecond() {
    SimulationSettings settings = SimulationSettings.of(60, 300, 8);
    EventStream stream = stream(settings);
    int second = mostPending(stream, settings.from() + 60 * Rhythm.DAY);
    int last = mostPending(stream, settings.from() + 299 * Rhythm.DAY);

    assertThat(last).isLessThan(second * 13 / 10);
  }

  @Test
  void next_afterTheEnd_throws() {
    EventStream stream = stream(SimulationSettings.of(1, 1, 1));
    while (stream.hasNext()) {
      stream.next();
    }

    Assertions.assertThatThrownBy(stream::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("The history of the county ends here.");
  }

  @Test
  void hasNext_live_goesOnPastTheHistory() {
    Instant now = Instant.parse("2026-03-01T00:00:00Z");
    EventStream stream = stream(SimulationSettings.of(5, 2, 1).liveFrom(now));
    long later = now.toEpochMilli() + 40 * Rhythm.DAY;

    while (stream.next().time() < later) {
      assertThat(stream.hasNext()).isTrue();
    }
  }

  private static EventStream stream(SimulationSettings settings) {
    return new EventStream(
        World.of(settings, CountyBuilder.build(settings.grids(), settings.seed())));
  }

  private static int mostPending(EventStream stream, long until) {
    int most = 0;
    while (stream.next().time() < until) {
      most = Math.max(most, stream.pending());
    }
    return most;
  }
}
