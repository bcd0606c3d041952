package io.gridwhistle.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only few types of events say. Apart, since state keeps a patrol for every grid, and a patrol
 * says none of it.
 *
 * @param category of a report
 * @param placeKey of a report
 * @param parties distinct party keys of a report
 * @param dueAt epoch milliseconds, {@link Event#NO_TIME} when absent
 * @param reason of a return
 */
public record EventDetails(
    @Nullable String category,
    @Nullable String placeKey,
    List<String> parties,
    long dueAt,
    @Nullable String reason) {

  public EventDetails {
    parties = List.copyOf(parties);
  }

  /** The details, null when there are none, so that equal events are equal. */
  static @Nullable EventDetails of(
      @Nullable String category,
      @Nullable String placeKey,
      List<String> parties,
      long dueAt,
      @Nullable String reason) {
    boolean none =
        category == null
            && placeKey == null
            && parties.isEmpty()
            && dueAt == Event.NO_TIME
            && reason == null;
    return none ? null : new EventDetails(category, placeKey, parties, dueAt, reason);
  }
}
