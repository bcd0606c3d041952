package io.gridwhistle.event;

import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Grid;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.registry.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft whose type and place are known, and that keeps to the contract: the event at hand, as a
 * record or in its compact form. Reused from event to event.
 */
final class CheckedDraft {
  private static final double NEARBY_METRES = 50;

  private final Draft draft;
  private final Pseudonymizer pseudonymizer;
  private Sites sites = new Sites(Registry.empty());
  private EventType type = EventType.REPORTED;
  private EncodedSite place = EncodedSite.of(new Site(null, Scope.ofUnregistered("")));

  CheckedDraft(Draft draft, Pseudonymizer pseudonymizer) {
    this.draft = draft;
    this.pseudonymizer = pseudonymizer;
  }

  /**
   * Checks what the draft holds now.
   *
   * @throws InvalidEventException for the first thing that is wrong
   */
  void check(Registry registry) {
    type = EnvelopeSchema.check(draft);
    EventSchema.check(type, draft);
    place = site(registry);
  }

  /** Epoch milliseconds at which it happened. */
  long time() {
    return draft.time;
  }

  /** The grid; for a change of mode, the division. */
  String grid() {
    return place.site().scope().grid();
  }

  String id() {
    return draft.required(Field.ID).text();
  }

  /** All of it, as a record. */
  Event event() {
    return new Event(
        type,
        draft.required(Field.SOURCE).code(),
        id(),
        draft.time,
        0,
        place.site().scope(),
        text(subject()),
        code(category()),
        text(placeKey()),
        type == EventType.REPORTED ? draft.parties.keys(pseudonymizer) : List.of(),
        draft.dueAt,
        code(reason()),
        flag());
  }

  /** Adds its compact form: what {@link EventCodec#put} makes of the record, without making it. */
  void putTo(CompactBuffer out) {
    int start = EventCodec.begin(type, presence(), flag(), draft.time, out);
    draft.required(Field.SOURCE).putTo(out);
    draft.required(Field.ID).putTo(out);
    out.putBytes(place.scope(), 0, place.scope().length);
    put(subject(), out);
    put(category(), out);
    put(placeKey(), out);
    if (namesParties()) {
      draft.parties.putKeys(out, pseudonymizer);
    }
    if (draft.dueAt != Event.NO_TIME) {
      out.putLong(draft.dueAt);
    }
    put(reason(), out);
    EventCodec.end(start, out);
  }

  private int presence() {
    return EventCodec.bit(subject() != null, EventCodec.SUBJECT)
        | EventCodec.bit(category() != null, EventCodec.CATEGORY)
        | EventCodec.bit(placeKey() != null, EventCodec.PLACE)
        | EventCodec.bit(namesParties(), EventCodec.PARTIES)
        | EventCodec.bit(draft.dueAt != Event.NO_TIME, EventCodec.DUE)
        | EventCodec.bit(reason() != null, EventCodec.REASON);
  }

  private static void put(@Nullable JsonText text, CompactBuffer out) {
    if (text != null) {
      text.putTo(out);
    }
  }

  private static @Nullable String text(@Nullable JsonText text) {
    return text == null ? null : text.text();
  }

  private static @Nullable String code(@Nullable JsonText text) {
    return text == null ? null : text.code();
  }

  private @Nullable JsonText subject() {
    if (type.isAboutIncident()) {
      return draft.required(Field.INCIDENT_ID);
    }
    return type == EventType.MODE_CHANGED ? draft.required(Field.DIVISION) : null;
  }

  private @Nullable JsonText category() {
    return type == EventType.REPORTED ? draft.required(Field.CATEGORY) : null;
  }

  private @Nullable JsonText placeKey() {
    return type == EventType.REPORTED ? draft.place.key() : null;
  }

  private boolean namesParties() {
    return type == EventType.REPORTED && !draft.parties.areNone();
  }

  private @Nullable JsonText reason() {
    return type == EventType.RETURNED ? draft.required(Field.REASON) : null;
  }

  private EncodedSite site(Registry known) {
    if (type == EventType.MODE_CHANGED) {
      return division(draft.required(Field.DIVISION).code(), known);
    }
    FieldChecks.requireKey(draft, Field.GRID);
    if (!sites.areOf(known)) {
      sites = new Sites(known);
    }
    return sites.of(draft.required(Field.GRID));
  }

  private static EncodedSite division(String code, Registry known) {
    if (known.division(code) == null) {
      throw new InvalidEventException(
          Code.UNKNOWN_DIVISION, "/data/division", "The registry knows no such division.");
    }
    return EncodedSite.of(new Site(null, Scope.ofUnregistered(code)));
  }

  private boolean flag() {
    Grid grid = place.site().grid();
    return switch (type) {
      case VERIFIED -> draft.isTrue(Field.PASSED);
      case MODE_CHANGED -> draft.required(Field.MODE).text().equals("emergency");
      case PATROL_VISIT -> true;
      case PATROL_CHECKIN, PATROL_TRACK -> grid != null && isValidPatrol(grid);
      default -> false;
    };
  }

  /** Contract §3: no position, or one inside or within max(50 m, accuracy) of the grid. */
  private boolean isValidPatrol(Grid grid) {
    if (type == EventType.PATROL_TRACK) {
      return draft.points.touches(grid.area(), NEARBY_METRES);
    }
    if (!draft.has(Field.LON)) {
      return true;
    }
    double accuracy = draft.has(Field.ACCURACY) ? draft.number(Field.ACCURACY) : 0;
    return grid.area()
        .isWithin(
            draft.number(Field.LON), draft.number(Field.LAT), Math.max(NEARBY_METRES, accuracy));
  }
}
