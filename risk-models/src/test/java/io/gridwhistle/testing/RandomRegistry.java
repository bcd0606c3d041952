package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Grids of all shapes and types below divisions of uneven depth, and a working calendar. */
final class RandomRegistry {
  private static final int TOWNS = 2;
  private static final int VILLAGES = 4;

  private final Dice dice;
  private final EventLines lines;
  private final CountySize size;
  private final Instant start;
  private final List<String> grids = new ArrayList<>();
  private final List<String> divisions = new ArrayList<>();
  private final List<GridShape> shapes = new ArrayList<>();
  private final ObjectNode json = EventLines.object().put("type", "FeatureCollection");

  RandomRegistry(Dice dice, EventLines lines, CountySize size, Instant start) {
    this.dice = dice;
    this.lines = lines;
    this.size = size;
    this.start = start;
    addDivisions();
    ArrayNode features = json.putArray("features");
    for (int index = 0; index < size.grids(); index++) {
      features.add(feature(index));
    }
    ArrayNode departments = json.putArray("departments");
    List.of("D0", "D1")
        .forEach(code -> departments.addObject().put("code", code).put("name", code));
    addCalendar(json.putObject("calendar"));
  }

  ObjectNode json() {
    return json;
  }

  /** The codes of all grids, first the one that no event names. */
  List<String> grids() {
    return grids;
  }

  List<String> divisions() {
    return divisions;
  }

  GridShape shape(String grid) {
    return shapes.get(grids.indexOf(grid));
  }

  /** The interval of a grid outside emergencies. */
  Duration interval(String grid) {
    return Duration.ofMillis(
        WatchedGrid.of(json.path("features").get(grids.indexOf(grid)), Set.of()).interval());
  }

  private void addDivisions() {
    List<ObjectNode> nodes = new ArrayList<>();
    nodes.add(division("330100", "county", null));
    for (int town = 0; town < TOWNS; town++) {
      nodes.add(division("T" + town, "town", "330100"));
    }
    for (int village = 0; village < VILLAGES; village++) {
      nodes.add(division("村/" + village, "village", "T" + village % TOWNS));
    }
    dice.shuffle(nodes);
    json.putArray("divisions").addAll(nodes);
  }

  private ObjectNode division(String code, String level, String parent) {
    divisions.add(code);
    return EventLines.object()
        .put("code", code)
        .put("name", "名" + code)
        .put("level", level)
        .put("parent", parent);
  }

  private ObjectNode feature(int index) {
    GridShape shape = new GridShape(index, dice.pick(GridShape.Kind.values()));
    shapes.add(shape);
    grids.add("格" + index);
    ObjectNode feature = EventLines.object().put("type", "Feature");
    feature.set("properties", properties(grids.get(index)));
    feature.set("geometry", shape.geometry());
    return feature;
  }

  private ObjectNode properties(String grid) {
    ObjectNode properties = EventLines.object().put("grid", grid).put("name", "网格" + grid);
    properties.put("parent", dice.pick(divisions));
    properties.put("type", dice.pick("urban", "rural", "mountain", "dedicated"));
    properties.put("households", 100 + dice.below(400)).put("residents", dice.below(3000));
    properties.put("activeFrom", lines.time(dice.remember(activeFrom())));
    if (dice.chance(30)) {
      properties.put(
          "patrolInterval", Duration.ofMillis(3_600_001 + dice.below(90_000_000)).toString());
    }
    return properties;
  }

  private long activeFrom() {
    Duration span = Duration.ofDays(dice.chance(70) ? 2 : size.days());
    return start.toEpochMilli() + dice.below(span) - Duration.ofDays(1).toMillis();
  }

  private void addCalendar(ObjectNode calendar) {
    calendar.put("zone", "Asia/Shanghai").put("hours", dice.pick("09:00-17:00", "08:30-17:30"));
    ArrayNode workdays = calendar.putArray("workdays");
    List.of(1, 2, 3, 4, 5).forEach(workdays::add);
    ArrayNode holidays = calendar.putArray("holidays");
    ArrayNode makeupWorkdays = calendar.putArray("makeupWorkdays");
    LocalDate first = LocalDate.ofInstant(start, ZoneOffset.UTC);
    first
        .datesUntil(first.plusDays(size.days() + 30L))
        .filter(day -> dice.chance(20))
        .forEach(
            day ->
                (day.getDayOfWeek().getValue() > 5 ? makeupWorkdays : holidays)
                    .add(day.toString()));
  }
}
