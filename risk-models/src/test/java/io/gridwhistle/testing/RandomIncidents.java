package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports that crowd on few parties, places and grids, a window's width apart to the millisecond.
 */
final class RandomIncidents {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private final Dice dice;
  private final EventLines lines;
  private final List<String> grids;
  private final Instant start;
  private final Duration span;
  private final boolean crowded;
  private final List<Long> reports = new ArrayList<>();

  RandomIncidents(Dice dice, EventLines lines, List<String> grids, Instant start, Duration span) {
    this.dice = dice;
    this.lines = lines;
    this.grids = grids.subList(1, grids.size());
    this.start = start;
    this.span = span;
    this.crowded = dice.chance(25);
  }

  void add(int count) {
    for (int incident = 0; incident < count; incident++) {
      long time = reportTime();
      if (dice.chance(20)) {
        addMerged("M/" + incident, time);
      }
      new RandomLifeCycle(this, dice, lines, "I/" + incident + "#件").play(time);
    }
  }

  /** One that is gone in the millisecond in which it was reported. */
  private void addMerged(String incident, long time) {
    lines.add("incident.reported", time, report(incident, time));
    lines.add("incident.merged", time, event(incident).put("into", incident()));
  }

  /** A report's data, with a category, parties and a place of its own each time. */
  ObjectNode report(String incident, long time) {
    ObjectNode data = event(incident);
    data.put("category", crowded || dice.chance(70) ? "dispute" : otherCategory());
    if (dice.chance(60)) {
      data.putObject("place").put("key", "地" + dice.below(3)).put("lon", 120.0).put("lat", 30.0);
    }
    ArrayNode parties = data.putArray("parties");
    for (int party = dice.below(4); party > 0; party--) {
      parties.addObject().put("role", "party").put("key", "p-" + dice.below(4));
    }
    if (crowded) {
      parties.addObject().put("key", "p-0");
    }
    if (dice.chance(25)) {
      data.put("dueAt", lines.time(dueAt(time)));
    }
    return data;
  }

  /** The data that every event of an incident has; mostly of one busy grid. */
  ObjectNode event(String incident) {
    String grid = dice.chance(60) ? grids.get(0) : dice.pick(grids);
    return EventLines.object().put("grid", grid).put("incidentId", incident);
  }

  /** Long before, on, just after or well after a start. */
  long dueAt(long from) {
    return from
        + switch (dice.below(5)) {
          case 0 -> -dice.below(Duration.ofDays(2));
          case 1 -> dice.below(5);
          case 2 -> Duration.ofHours(dice.below(72)).toMillis();
          default -> dice.below(Duration.ofDays(6));
        };
  }

  String incident() {
    return "I/" + dice.below(20) + "#件";
  }

  private String otherCategory() {
    return dice.pick(
        "urban-management", "public-security", "environment", "livelihood", "public-safety");
  }

  private long reportTime() {
    long time = dice.instant(start.toEpochMilli() + dice.below(span));
    if (!reports.isEmpty() && dice.chance(70)) {
      long earlier = dice.pick(reports);
      time =
          switch (dice.below(6)) {
            case 0 -> earlier;
            case 1 -> dice.around(earlier + WEEK.toMillis());
            case 2 -> dice.around(earlier + MONTH.toMillis());
            default -> earlier + dice.below(Duration.ofDays(2));
          };
    }
    reports.add(time);
    return dice.remember(time);
  }
}
