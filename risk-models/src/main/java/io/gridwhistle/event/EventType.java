package io.gridwhistle.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of events that the log takes (contract §2). The order is part of the wire form. */
public enum EventType {
  REPORTED("incident.reported"),
  ACCEPTED("incident.accepted"),
  RETURNED("incident.returned"),
  DISPATCHED("incident.dispatched"),
  TRANSFERRED("incident.transferred"),
  ESCALATED("incident.escalated"),
  SUSPENDED("incident.suspended"),
  RESUMED("incident.resumed"),
  EXTENDED("incident.extended"),
  HANDLED("incident.handled"),
  VERIFIED("incident.verified"),
  FEEDBACK("incident.feedback"),
  CLOSED("incident.closed"),
  MERGED("incident.merged"),
  WHISTLE_BLOWN("whistle.blown"),
  WHISTLE_ANSWERED("whistle.answered"),
  PATROL_CHECKIN("patrol.checkin"),
  PATROL_TRACK("patrol.track"),
  PATROL_VISIT("patrol.visit"),
  MODE_CHANGED("mode.changed");

  private static final EventType[] BY_PLACE = values();
  private static final Lexicon<EventType> BY_WIRE =
      new Lexicon<>(List.of(values()), EventType::wire);

  private final String wire;

  EventType(String wire) {
    this.wire = wire;
  }

  /** The CloudEvents type. */
  public String wire() {
    return wire;
  }

  /** The type of a CloudEvents type, null when there is none. */
  static @Nullable EventType of(JsonText text) {
    return text.in(BY_WIRE);
  }

  /** The type at a place in this order; an {@link IndexOutOfBoundsException} when there is none. */
  static EventType of(int place) {
    return BY_PLACE[place];
  }

  /** True for everything that carries an {@code incidentId}. */
  public boolean isAboutIncident() {
    return compareTo(WHISTLE_ANSWERED) <= 0;
  }

  public boolean isPatrol() {
    return this == PATROL_CHECKIN || this == PATROL_TRACK || this == PATROL_VISIT;
  }
}
