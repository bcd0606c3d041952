package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes events as lines: ids that several sources share, offsets of all kinds, fields that nobody
 * knows, repeats, and an arrival order that need not be the order of time.
 */
final class EventLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SOURCES = 3;

  private record Line(long time, ObjectNode event) {}

  private final Dice dice;
  private final List<Line> lines = new ArrayList<>();

  EventLines(Dice dice) {
    this.dice = dice;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  void add(String type, long time, ObjectNode data) {
    ObjectNode event = object().put("specversion", "1.0");
    event.put("id", "e-" + lines.size() / SOURCES);
    event.put("source", "/app/" + lines.size() % SOURCES);
    event.put("type", type).put("time", time(time)).put("subject", "x");
    event.put("datacontenttype", "application/json").set("data", data);
    if (dice.chance(10)) {
      data.putObject("unknown").put("grid", "not a grid").putArray("list").add(1);
    }
    lines.add(new Line(time, event));
  }

  /** The time in RFC 3339 with some offset. */
  String time(long instant) {
    ZoneOffset offset = ZoneOffset.of(dice.pick("+08:00", "+08:00", "Z", "-03:30"));
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        Instant.ofEpochMilli(instant).atOffset(offset));
  }

  long newest() {
    return lines.stream().mapToLong(Line::time).max().orElse(0);
  }

  /**
   * The lines as they arrive.
   *
   * @param grids codes of which a repeat with other content takes one
   */
  List<String> arrive(List<String> grids) {
    List<Line> arriving = new ArrayList<>(lines);
    order(arriving);
    for (Line line : lines) {
      if (dice.chance(8)) {
        ObjectNode repeat = dice.chance(20) ? altered(line.event, grids) : line.event;
        arriving.add(dice.below(arriving.size() + 1), new Line(line.time, repeat));
      }
    }
    return arriving.stream().map(line -> line.event.toString()).toList();
  }

  private void order(List<Line> arriving) {
    Comparator<Line> byTime = Comparator.comparingLong(Line::time);
    switch (dice.below(4)) {
      case 0 -> arriving.sort(byTime);
      case 1 -> arriving.sort(byTime.reversed());
      case 2 -> dice.shuffle(arriving);
      default -> {
        // Incident by incident, as they were made.
      }
    }
  }

  private ObjectNode altered(ObjectNode event, List<String> grids) {
    ObjectNode copy = event.deepCopy();
    if (copy.path("data").has("grid")) {
      ((ObjectNode) copy.path("data")).put("grid", dice.pick(grids));
    }
    return copy;
  }
}
