package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says about a county's events, worked out slowly and apart from the product.
 *
 * <p>For every key and every instant that may matter each rule is evaluated from scratch by its
 * definition over all events applied so far: windows are counted again, elapsed time is subtracted
 * again. Nothing is carried from one instant to the next but the severity that was shown last. The
 * rules have their default parameters; the events must be valid.
 */
public final class ContractOracle {
  private ContractOracle() {}

  /**
   * The transitions of the three rules, without {@code updated} ones, by time, alert and revision.
   *
   * @param registry the GeoJSON feature collection with its divisions and calendar
   * @param lines events as JSON in arrival order; times in any order, repeats allowed
   * @param until the last instant looked at, inclusive; null for the newest event's
   */
  public static List<ExpectedTransition> transitions(
      JsonNode registry, List<String> lines, @Nullable Instant until, ClockMode clock) {
    List<TapeEvent> all = Tape.read(lines);
    long newest = all.isEmpty() ? Long.MIN_VALUE : all.get(all.size() - 1).time();
    long end = until == null ? newest : until.toEpochMilli();
    List<TapeEvent> tape = all.stream().filter(event -> event.time() <= end).toList();

    List<ExpectedTransition> transitions = new ArrayList<>();
    transitions.addAll(new DisputeOracle(tape, end).transitions());
    transitions.addAll(new OverdueOracle(tape, end, time(registry, end, clock)).transitions());
    transitions.addAll(new CoverageOracle(registry, tape, end).transitions());
    transitions.sort(ExpectedTransition.ORDER);
    return transitions;
  }

  private static Timekeeping time(JsonNode registry, long end, ClockMode clock) {
    return switch (clock) {
      case CALENDAR -> new CalendarTime();
      case WORKING -> WorkingTime.of(registry.path("calendar"), end);
    };
  }
}
