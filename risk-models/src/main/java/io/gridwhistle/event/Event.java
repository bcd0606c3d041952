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
 * @param details what only few types say, null when it says none of it
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
    @Nullable EventDetails details,
    boolean flag)
    implements Occurrence {

  /** Stands for a time that is absent. */
  public static final long NO_TIME = Long.MIN_VALUE;

  /** An event by all its fields; see {@link EventDetails} for those of few types. */
  public Event(
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
    this(
        type,
        source,
        id,
        time,
        arrival,
        scope,
        subject,
        EventDetails.of(category, placeKey, parties, dueAt, reason),
        flag);
  }

  /** The same event with its rank in the log. */
  public Event withArrival(long rank) {
    return new Event(type, source, id, time, rank, scope, subject, details, flag);
  }

  /** The same event in an equal scope, of which one is enough to keep. */
  public Event withScope(Scope known) {
    return known == scope
        ? this
        : new Event(type, source, id, time, arrival, known, subject, details, flag);
  }

  public String grid() {
    return scope.grid();
  }

  public @Nullable String category() {
    return details == null ? null : details.category();
  }

  public @Nullable String placeKey() {
    return details == null ? null : details.placeKey();
  }

  public List<String> parties() {
    return details == null ? List.of() : details.parties();
  }

  public long dueAt() {
    return details == null ? NO_TIME : details.dueAt();
  }

  public @Nullable String reason() {
    return details == null ? null : details.reason();
  }

  /** The subject of an event that always has one. */
  public String requiredSubject() {
    if (subject == null) {
      throw new IllegalStateException("The event " + source + " " + id + " has no subject.");
    }
    return subject;
  }
}
