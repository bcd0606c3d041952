package io.gridwhistle.detection;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An event as what differs from another one, followed by its length.
 *
 * <p>Layout: type and presence bits, time and arrival as differences, the id's length in common
 * with the other's and the rest of it, then what is present, in the order of the record.
 */
final class EventDelta {
  private static final EventType[] TYPES = EventType.values();
  private static final int TYPE = (1 << 5) - 1;
  private static final int FLAG = 1 << 5;
  private static final int SOURCE = 1 << 6;
  private static final int SCOPE = 1 << 7;
  private static final int SUBJECT = 1 << 8;
  private static final int CATEGORY = 1 << 9;
  private static final int PLACE = 1 << 10;
  private static final int PARTIES = 1 << 11;
  private static final int DUE = 1 << 12;
  private static final int REASON = 1 << 13;

  private EventDelta() {}

  /** Writes an event as it differs from another one. */
  static void write(Event event, Event other, PackWriter out) {
    int from = out.size();
    int present = presence(event, other);
    out.putNumber(present);
    out.putSigned(other.time() - event.time());
    out.putSigned(other.arrival() - event.arrival());
    int common = commonPrefix(event.id(), other.id());
    out.putNumber(common);
    out.putText(event.id(), common);
    if ((present & SOURCE) != 0) {
      out.putText(event.source());
    }
    if ((present & SCOPE) != 0) {
      putScope(event.scope(), out);
    }
    if ((present & SUBJECT) != 0) {
      out.putText(event.subject());
    }
    if (present > SUBJECT) {
      putRest(event, present, out);
    }
    out.putLength(out.size() - from);
  }

  private static void putScope(Scope scope, PackWriter out) {
    out.putText(scope.grid());
    out.putText(scope.village());
    out.putText(scope.town());
    out.putText(scope.county());
  }

  private static void putRest(Event event, int present, PackWriter out) {
    if ((present & CATEGORY) != 0) {
      out.putText(event.category());
    }
    if ((present & PLACE) != 0) {
      out.putText(event.placeKey());
    }
    if ((present & PARTIES) != 0) {
      out.putNumber(event.parties().size());
      event.parties().forEach(out::putText);
    }
    if ((present & DUE) != 0) {
      out.putSigned(event.dueAt() - event.time());
    }
    if ((present & REASON) != 0) {
      out.putText(event.reason());
    }
  }

  /** Scopes are shared, so that most often both are the same object, which is asked first. */
  private static int presence(Event event, Event other) {
    return event.type().ordinal()
        | bit(event.flag(), FLAG)
        | bit(!event.source().equals(other.source()), SOURCE)
        | bit(!Objects.equals(event.scope(), other.scope()), SCOPE)
        | bit(!Objects.equals(event.subject(), other.subject()), SUBJECT)
        | bit(event.category() != null, CATEGORY)
        | bit(event.placeKey() != null, PLACE)
        | bit(!event.parties().isEmpty(), PARTIES)
        | bit(event.dueAt() != Event.NO_TIME, DUE)
        | bit(event.reason() != null, REASON);
  }

  private static int bit(boolean present, int bit) {
    return present ? bit : 0;
  }

  private static int commonPrefix(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int common = 0;
    while (common < most && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common;
  }

  /** Reads what {@link #write} wrote, standing before it. */
  static Event read(PackReader in, Event other) {
    int present = (int) in.number();
    long time = other.time() - in.signed();
    long arrival = other.arrival() - in.signed();
    String id = other.id().substring(0, (int) in.number()) + in.text();
    return new Event(
        TYPES[present & TYPE],
        (present & SOURCE) == 0 ? other.source() : in.text(),
        id,
        time,
        arrival,
        (present & SCOPE) == 0 ? other.scope() : scope(in),
        (present & SUBJECT) == 0 ? other.subject() : in.optionalText(),
        (present & CATEGORY) == 0 ? null : in.text(),
        (present & PLACE) == 0 ? null : in.text(),
        (present & PARTIES) == 0 ? List.of() : parties(in),
        (present & DUE) == 0 ? Event.NO_TIME : time + in.signed(),
        (present & REASON) == 0 ? null : in.text(),
        (present & FLAG) != 0);
  }

  private static Scope scope(PackReader in) {
    return new Scope(in.text(), in.optionalText(), in.optionalText(), in.optionalText());
  }

  private static List<String> parties(PackReader in) {
    List<String> parties = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      parties.add(in.text());
    }
    return parties;
  }
}
