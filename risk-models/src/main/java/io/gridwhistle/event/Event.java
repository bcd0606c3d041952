package io.gridwhistle.event;

import io.gridwhistle.registry.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked event, as far as detection needs it.
 *
 * <p>Fields that a type does not have are null, false or {@link #NO_TIME}.
 *
 * @param time epoch milliseconds at which it happened
 * @param arrival rank among events of one instant: the log's order
 * @param scope where its grid lies; for {@code mode.changed} the grid is the division's code
 * @param subject the incident id, the division of a change of mode, else null
 * @param category of a report
 * @param placeKey of a report
 * @param parties distinct party keys of a report
 * @param dueAt epoch milliseconds
 * @param reason of a return
 * @param flag verified: passed; patrol: valid; mode: emergency
 */
public record Event(
    EventType type,
    String source,
    String id,
    long time,
    long arrival,
    Scope scope,
    @Nullable String subject,
    @Nullable String category,
    @Nullable String placeKey,
    List<String> parties,
    long dueAt,
    @Nullable String reason,
    boolean flag) {

  /** Stands for a time that is absent. */
  public static final long NO_TIME = Long.MIN_VALUE;

  public Event {
    parties = List.copyOf(parties);
  }

  /** The same event with its rank in the log. */
  public Event withArrival(long rank) {
    return new Event(
        type, source, id, time, rank, scope, subject, category, placeKey, parties, dueAt, reason,
        flag);
  }

  public String grid() {
    return scope.grid();
  }

  /** The subject of an event that always has one. */
  public String requiredSubject() {
    if (subject == null) {
      throw new IllegalStateException("The event " + source + " " + id + " has no subject.");
    }
    return subject;
  }
}
