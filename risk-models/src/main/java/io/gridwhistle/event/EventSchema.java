package io.gridwhistle.event;

import static io.gridwhistle.event.Field.*;
import static io.gridwhistle.event.Rule.optional;
import static io.gridwhistle.event.Rule.required;
import static io.gridwhistle.event.Rule.requiredBoolean;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which fields each type needs and may have (contract §2), and whether a draft keeps to it. */
final class EventSchema {
  private static final Lexicon<String> CATEGORIES =
      Lexicon.of(
          "urban-management",
          "public-security",
          "environment",
          "livelihood",
          "public-safety",
          "dispute");
  private static final Lexicon<String> REASONS =
      Lexicon.of("unclear", "missing-elements", "not-in-scope", "duplicate", "fabricated");
  private static final Lexicon<String> LEVELS = Lexicon.of("grid", "town", "county");
  private static final Lexicon<String> CHANNELS =
      Lexicon.of("grid-worker", "hotline", "department", "citizen", "sensor");

  private static final Rule[][] RULES = rules();

  private EventSchema() {}

  /**
   * Checks the data of a draft.
   *
   * @throws InvalidEventException for the first thing that is wrong
   */
  static void check(EventType type, Draft draft) {
    if (type.isAboutIncident()) {
      FieldChecks.requireKey(draft, INCIDENT_ID);
    } else if (type.isPatrol()) {
      FieldChecks.requireKey(draft, WORKER);
    }
    draft.parties.check(); // of every type: a party that cannot be read cannot be masked
    for (Rule rule : RULES[type.ordinal()]) {
      rule.check(draft);
    }
  }

  private static Rule[][] rules() {
    Map<EventType, List<Rule>> rules = new EnumMap<>(EventType.class);
    rules.put(EventType.REPORTED, reported());
    rules.put(EventType.RETURNED, List.of(required(REASON, REASONS)));
    rules.put(EventType.DISPATCHED, List.of(required(DEPARTMENT), Rule.MAYBE_DUE));
    rules.put(EventType.TRANSFERRED, List.of(required(FROM), required(TO), optional(REASON)));
    rules.put(EventType.ESCALATED, List.of(required(LEVEL, LEVELS)));
    rules.put(EventType.SUSPENDED, List.of(optional(APPROVER)));
    rules.put(EventType.RESUMED, List.of(optional(APPROVER)));
    rules.put(EventType.EXTENDED, List.of(Rule.DUE, optional(APPROVER)));
    rules.put(EventType.HANDLED, List.of(optional(DEPARTMENT), optional(RESULT)));
    rules.put(EventType.VERIFIED, List.of(requiredBoolean(PASSED)));
    rules.put(EventType.FEEDBACK, List.of(requiredBoolean(SATISFIED)));
    rules.put(EventType.MERGED, List.of(required(INTO)));
    rules.put(EventType.WHISTLE_BLOWN, List.of(Rule.DEPARTMENTS));
    rules.put(EventType.WHISTLE_ANSWERED, List.of(required(DEPARTMENT)));
    rules.put(EventType.PATROL_CHECKIN, List.of(optional(CHECKPOINT), Rule.POSITION));
    rules.put(EventType.PATROL_TRACK, List.of(Rule.POINTS));
    rules.put(EventType.PATROL_VISIT, List.of(optional(HOUSEHOLD)));
    rules.put(
        EventType.MODE_CHANGED,
        List.of(required(DIVISION), required(MODE, Lexicon.of("normal", "emergency"))));
    return Arrays.stream(EventType.values())
        .map(type -> rules.getOrDefault(type, List.of()).toArray(Rule[]::new))
        .toArray(Rule[][]::new);
  }

  private static List<Rule> reported() {
    return List.of(
        required(CATEGORY, CATEGORIES),
        optional(SUBCATEGORY),
        optional(LEVEL, LEVELS),
        optional(URGENCY, Lexicon.of("normal", "urgent")),
        optional(CHANNEL, CHANNELS),
        optional(REPORTER),
        optional(TITLE),
        optional(DESCRIPTION),
        Rule.MAYBE_DUE,
        Rule.PLACE);
  }
}
