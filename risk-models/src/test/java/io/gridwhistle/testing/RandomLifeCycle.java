package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/**
 * The life of one incident: mostly in order, often on a threshold to the millisecond, with skipped,
 * repeated, foreign and back-dated events.
 *
 * <p>It guesses the running stage only to aim well; the oracle alone says what the events mean.
 */
final class RandomLifeCycle {
  private static final String[] ANY = {
    "reported",
    "accepted",
    "returned",
    "dispatched",
    "transferred",
    "escalated",
    "suspended",
    "suspended",
    "resumed",
    "resumed",
    "extended",
    "extended",
    "handled",
    "verified",
    "feedback",
    "closed",
    "merged",
    "whistle.blown",
    "whistle.answered"
  };

  private final RandomIncidents incidents;
  private final Dice dice;
  private final EventLines lines;
  private final String incident;
  private String next = "reported";
  private long start;
  private long limit = Duration.ofHours(2).toMillis();
  private long suspendedAt;

  RandomLifeCycle(RandomIncidents incidents, Dice dice, EventLines lines, String incident) {
    this.incidents = incidents;
    this.dice = dice;
    this.lines = lines;
    this.incident = incident;
  }

  void play(long reported) {
    long time = reported;
    start = reported;
    if (dice.chance(85)) {
      add("reported", time);
    }
    for (int events = dice.below(14); events > 0; events--) {
      time = dice.remember(time(time));
      String name = name();
      do {
        add(name, dice.chance(6) ? dice.instant(time) : time);
      } while (name.equals("extended") && dice.chance(50));
    }
  }

  private String name() {
    if (next.equals("handled") && dice.chance(25)) {
      return "extended";
    }
    return dice.chance(60) ? next : dice.pick(ANY);
  }

  private long time(long before) {
    long wanted =
        switch (dice.below(6)) {
          case 0 -> before;
          case 1, 2, 3 -> dice.around(start + (dice.pick(8, 10, 15, 20) * limit + 9) / 10);
          default -> before + dice.below(Duration.ofMillis(Math.max(1, limit)));
        };
    return Math.max(before, wanted);
  }

  private void add(String name, long time) {
    ObjectNode data =
        name.equals("reported") ? incidents.report(incident, time) : incidents.event(incident);
    lines.add(name.contains(".") ? name : "incident." + name, time, fill(name, data, time));
  }

  private ObjectNode fill(String name, ObjectNode data, long time) {
    return switch (name) {
      case "reported" -> follow("accepted", 2, time, data);
      case "accepted" -> follow("dispatched", 4, time, data);
      case "dispatched" -> dispatched(follow("handled", 24, time, data), time);
      case "handled" -> follow("verified", 24, time, data.put("result", "done"));
      case "verified" -> verified(data, time);
      case "returned" -> follow("reported", 2, time, data.put("reason", reason()));
      case "merged" -> follow("reported", 2, time, data.put("into", incidents.incident()));
      case "suspended", "resumed" -> paused(name, data, time);
      case "extended" -> data.put("dueAt", lines.time(aim(extension(time))));
      default -> inPassing(name, data);
    };
  }

  private ObjectNode inPassing(String name, ObjectNode data) {
    return switch (name) {
      case "feedback" -> data.put("satisfied", dice.chance(50));
      case "transferred" -> data.put("from", "D0").put("to", "D1");
      case "escalated" -> data.put("level", "town");
      case "whistle.answered" -> data.put("department", "D0");
      case "whistle.blown" -> {
        data.putArray("departments").add("D0").add("D1");
        yield data;
      }
      default -> data;
    };
  }

  private ObjectNode dispatched(ObjectNode data, long time) {
    data.put("department", "D0");
    return dice.chance(50) ? data.put("dueAt", lines.time(aim(incidents.dueAt(time)))) : data;
  }

  /** Often one by which the elapsed time is a step exactly, or misses it by a millisecond. */
  private long extension(long time) {
    long elapsed = time - start;
    return dice.chance(50)
        ? incidents.dueAt(time)
        : dice.around(start + elapsed * 10 / dice.pick(6, 8, 10, 15, 20));
  }

  private ObjectNode verified(ObjectNode data, long time) {
    boolean passed = dice.chance(60);
    follow(passed ? "feedback" : "handled", 72, time, data);
    return data.put("passed", passed);
  }

  private ObjectNode paused(String name, ObjectNode data, long time) {
    if (name.equals("suspended")) {
      suspendedAt = time;
    } else if (suspendedAt > start) {
      start += time - suspendedAt;
    }
    next = name.equals("suspended") && dice.chance(60) ? "resumed" : next;
    return data;
  }

  private String reason() {
    return dice.pick("unclear", "missing-elements", "not-in-scope", "duplicate", "fabricated");
  }

  private ObjectNode follow(String following, int hours, long time, ObjectNode data) {
    next = following;
    start = time;
    limit = Duration.ofHours(hours).toMillis();
    return data;
  }

  private long aim(long dueAt) {
    limit = Math.max(1, dueAt - start);
    return dueAt;
  }
}
