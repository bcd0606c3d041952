package io.gridwhistle.benchmark.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridwhistle.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class NumberedCountyTest {
  private static final int EVENTS = 100_000;
  private static final NumberedCounty COUNTY = new NumberedCounty(500);

  @Test
  void event_whileLoading_patrolsEveryGridOnce() {
    assertThat(LongStream.range(500, 1_000).mapToObj(number -> COUNTY.event(number).grid()))
        .doesNotHaveDuplicates()
        .hasSize(500);
  }

  @Test
  void event_afterLoading_isMixedAsInASimulatedCounty() {
    List<Event> mix = mix();
    double patrols = mix.stream().filter(event -> event.type().isPatrol()).count();

    assertThat(patrols / EVENTS).isCloseTo(0.63, within(0.01));
    assertThat(mix.stream().map(Event::id)).doesNotHaveDuplicates();
    assertThat(mix.stream().map(Event::grid).distinct()).hasSize(500);
  }

  @Test
  void event_afterLoading_comesEighteenTimesADayAndGridInOrderOfTime() {
    List<Event> mix = mix();
    long span = mix.get(EVENTS - 1).time() - mix.get(0).time();

    assertThat(EVENTS / 500.0 / (span / (double) Duration.ofDays(1).toMillis()))
        .isCloseTo(18, within(0.1));
    assertThat(mix.stream().map(Event::time)).isSorted();
  }

  private static List<Event> mix() {
    return LongStream.range(1_000, 1_000 + EVENTS).mapToObj(COUNTY::event).toList();
  }
}
