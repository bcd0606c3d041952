package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Patrols on and beside the thresholds of their grids, in and beside their areas; modes. */
final class RandomPatrols {
  private final Dice dice;
  private final EventLines lines;
  private final RandomRegistry registry;
  private final Instant start;
  private final Duration span;

  RandomPatrols(
      Dice dice, EventLines lines, RandomRegistry registry, Instant start, Duration span) {
    this.dice = dice;
    this.lines = lines;
    this.registry = registry;
    this.start = start;
    this.span = span;
  }

  void addPatrols(int count) {
    List<String> named = registry.grids().subList(1, registry.grids().size());
    int perGrid = count / named.size() + 1;
    for (String grid : named) {
      long time = start.toEpochMilli() + dice.below(Duration.ofDays(2));
      for (int left = dice.below(2 * perGrid); left > 0; left--) {
        addPatrol(grid, dice.instant(time));
        time += pauseAfterPatrol(registry.interval(grid).toMillis());
      }
    }
  }

  void addModes(int count) {
    for (int change = 0; change < count; change++) {
      String division = dice.pick(registry.divisions());
      long time = dice.instant(start.toEpochMilli() + dice.below(span));
      addMode(division, time, dice.pick("normal", "emergency"));
      if (dice.chance(30)) {
        addMode(division, time, "emergency");
        addMode(division, time, "normal");
        addMode(division, time, "emergency");
      }
    }
  }

  private void addMode(String division, long time, String mode) {
    ObjectNode data = EventLines.object().put("division", division).put("mode", mode);
    if (dice.chance(20)) {
      data.put("grid", dice.pick(registry.grids()));
    }
    lines.add("mode.changed", time, data);
  }

  private long pauseAfterPatrol(long interval) {
    if (dice.chance(30)) {
      return dice.below(Duration.ofMillis(4 * interval));
    }
    int step = dice.pick(1, 2, 3);
    return Math.max(0, dice.around(dice.chance(50) ? step * interval : (step * interval + 3) / 4));
  }

  private void addPatrol(String grid, long time) {
    ObjectNode data = EventLines.object().put("grid", grid).put("worker", "w-1");
    switch (dice.below(5)) {
      case 0 -> lines.add("patrol.visit", time, data.put("household", "h"));
      case 1 -> lines.add("patrol.track", time, track(grid, time, data));
      default -> lines.add("patrol.checkin", time, checkin(grid, data));
    }
  }

  private ObjectNode checkin(String grid, ObjectNode data) {
    if (dice.chance(30)) {
      return data;
    }
    if (dice.chance(60)) {
      data.put("accuracy", dice.pick(0, 5, 50, 100, 300));
    }
    return position(grid, data);
  }

  private ObjectNode track(String grid, long time, ObjectNode data) {
    ArrayNode points = data.putArray("points");
    for (int point = dice.below(4); point > 0; point--) {
      String at = lines.time(time - Duration.ofMinutes(point).toMillis());
      points.add(position(grid, EventLines.object().put("time", at)));
    }
    return data;
  }

  private ObjectNode position(String grid, ObjectNode holder) {
    GridShape shape = registry.shape(grid);
    GridShape.Offset offset =
        switch (dice.below(3)) {
          case 0 -> shape.inside();
          case 1 -> shape.gap();
          default -> shape.eastBy(dice.pick(30, 45, 56, 90, 120, 270, 330, 5000));
        };
    return holder.put("lon", shape.lon(offset)).put("lat", shape.lat(offset));
  }
}
