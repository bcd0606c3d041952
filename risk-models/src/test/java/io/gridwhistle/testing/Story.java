package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A few events told in a test, at offsets from one Monday, 09:00 in Shanghai. */
final class Story {
  static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final String GRID = "G1";

  private final ObjectNode registry = EventLines.object();
  private final List<String> lines = new ArrayList<>();
  private ClockMode clock = ClockMode.CALENDAR;

  Story() {
    registry.putArray("features");
    registry.putArray("divisions");
  }

  static long at(String offset) {
    return START.plus(Duration.parse(offset)).toEpochMilli();
  }

  static String time(String offset) {
    return START.plus(Duration.parse(offset)).toString();
  }

  /**
   * Adds an event; the rest is data fields as JSON without braces, such as {@code "passed":true}.
   */
  Story event(String offset, String type, String data) {
    lines.add(
        """
        {"id":"%d","source":"/s","type":"%s","time":"%s","data":{%s}}"""
            .formatted(lines.size(), type, time(offset), data));
    return this;
  }

  /** An event of incident I in grid G1, such as {@code "accepted"}, with further data if any. */
  Story step(String offset, String name, String... further) {
    return incident("I", offset, name, further);
  }

  Story incident(String id, String offset, String name, String... further) {
    String data = "\"grid\":\"%s\",\"incidentId\":\"%s\"".formatted(GRID, id);
    return event(offset, "incident." + name, String.join(",", join(data, further)));
  }

  /** A dispute in grid G1 between parties. */
  Story dispute(String id, String offset, String... parties) {
    List<String> keys = new ArrayList<>();
    for (String party : parties) {
      keys.add("{\"key\":\"" + party + "\"}");
    }
    return incident(id, offset, "reported", "\"category\":\"dispute\"", "\"parties\":" + keys);
  }

  Story again(int line) {
    lines.add(lines.get(line));
    return this;
  }

  Story feature(String json) {
    registry.withArray("features").add(Tape.parse(json));
    return this;
  }

  Story division(String code, String parent) {
    registry.withArray("divisions").addObject().put("code", code).put("parent", parent);
    return this;
  }

  Story working(String calendar) {
    registry.set("calendar", Tape.parse(calendar));
    clock = ClockMode.WORKING;
    return this;
  }

  /** What is said of a key until an offset: transition, severity and milliseconds since START. */
  List<String> told(String key, String until) {
    return ContractOracle.transitions(registry, lines, Instant.parse(time(until)), clock).stream()
        .filter(transition -> transition.key().equals(key))
        .map(Story::shown)
        .toList();
  }

  private static String shown(ExpectedTransition transition) {
    Duration offset = Duration.ofMillis(transition.at() - START.toEpochMilli());
    return transition.revision()
        + " "
        + transition.transition()
        + " "
        + transition.severity()
        + " "
        + offset;
  }

  private static List<String> join(String first, String... further) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(further));
    return all;
  }
}
