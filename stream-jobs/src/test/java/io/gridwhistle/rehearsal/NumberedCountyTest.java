package io.gridwhistle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridwhistle.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  @Test
  void event_aboutIncidents_takesEachThroughItsWholeCourseTenMinutesAStage() {
    Map<String, List<Event>> courses =
        mix().stream()
            .filter(event -> event.type().isAboutIncident())
            .collect(Collectors.groupingBy(event -> String.valueOf(event.subject())));
    List<Event> first = courses.get("I-0");

    assertThat(first).extracting(Event::type).doesNotHaveDuplicates().hasSize(6);
    assertThat(first).extracting(Event::grid).containsOnly(first.get(0).grid());
    double minutes = (first.get(5).time() - first.get(0).time()) / 60_000.0 / 5;
    assertThat(minutes).isCloseTo(10, within(2.0));
    assertThat(courses.values().stream().filter(course -> course.size() < 6).count())
        .isLessThan(50);
  }

  private static List<Event> mix() {
    return LongStream.range(1_000, 1_000 + EVENTS).mapToObj(COUNTY::event).toList();
  }
}
