package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A grid whose patrols are watched, by the definition of a coverage gap. */
record WatchedGrid(String code, long activeFrom, long interval, GridArea area, Set<String> above)
    implements KeyRule {
  private static final double LEAST_TOLERANCE = 50;
  private static final List<Colour> STEPS = List.of(Colour.YELLOW, Colour.ORANGE, Colour.RED);

  static WatchedGrid of(JsonNode feature, Set<String> above) {
    JsonNode properties = feature.path("properties");
    return new WatchedGrid(
        properties.path("grid").asText(),
        Tape.millis(properties.path("activeFrom").asText()),
        interval(properties),
        GridArea.of(feature.path("geometry")),
        above);
  }

  boolean concerns(TapeEvent event) {
    return event.is("mode.changed")
        ? above.contains(event.text("division"))
        : event.type().startsWith("patrol.") && event.text("grid").equals(code);
  }

  /** Compares elapsed · divisor with step · interval, so that nothing is ever rounded. */
  @Override
  public Colour severity(List<TapeEvent> applied, long instant) {
    long scaled = (instant - start(applied)) * divisor(applied);
    Colour colour = Colour.NONE;
    for (int step = 1; step <= STEPS.size(); step++) {
      if (scaled >= step * interval) {
        colour = STEPS.get(step - 1);
      }
    }
    return colour;
  }

  @Override
  public List<Long> candidates(List<TapeEvent> applied) {
    long start = start(applied);
    long divisor = divisor(applied);
    return List.of(1, 2, 3).stream()
        .map(step -> start + (step * interval + divisor - 1) / divisor)
        .toList();
  }

  /** Its last valid patrol; while there is none, or an earlier one only, its activation. */
  private long start(List<TapeEvent> applied) {
    long start = activeFrom;
    for (TapeEvent event : applied) {
      if (valid(event)) {
        start = Math.max(start, event.time());
      }
    }
    return start;
  }

  private static long divisor(List<TapeEvent> applied) {
    Set<String> inEmergency = new HashSet<>();
    for (TapeEvent event : applied) {
      if (event.text("mode").equals("emergency")) {
        inEmergency.add(event.text("division"));
      } else {
        inEmergency.remove(event.text("division"));
      }
    }
    return inEmergency.isEmpty() ? 1 : 4;
  }

  private boolean valid(TapeEvent event) {
    return switch (event.type()) {
      case "patrol.visit" -> true;
      case "patrol.checkin" -> !event.has("lon") || near(event.data(), accuracy(event));
      case "patrol.track" -> validTrack(event.data().path("points"));
      default -> false;
    };
  }

  private boolean validTrack(JsonNode points) {
    boolean near = points.isEmpty();
    for (JsonNode point : points) {
      near |= near(point, LEAST_TOLERANCE);
    }
    return near;
  }

  private boolean near(JsonNode position, double tolerance) {
    return area.covers(position.path("lon").asDouble(), position.path("lat").asDouble(), tolerance);
  }

  private static double accuracy(TapeEvent event) {
    return Math.max(LEAST_TOLERANCE, event.data().path("accuracy").asDouble(0));
  }

  private static long interval(JsonNode properties) {
    if (properties.hasNonNull("patrolInterval")) {
      return Duration.parse(properties.path("patrolInterval").asText()).toMillis();
    }
    int hours =
        switch (properties.path("type").asText()) {
          case "urban", "dedicated" -> 24;
          case "rural" -> 72;
          case "mountain" -> 168;
          default -> throw new IllegalArgumentException("Unknown grid type in " + properties);
        };
    return Duration.ofHours(hours).toMillis();
  }
}
