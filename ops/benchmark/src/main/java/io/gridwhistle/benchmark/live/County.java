package io.gridwhistle.benchmark.live;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The registry: grids of everyday matters, grids of disputes, and grids that are watched closely.
 */
final class County {
  /** A county of a thousand grids has a hundred events a second at its peak: these are ten. */
  static final int EVERYDAY = 10_000;

  static final int DISPUTES = 1_000;

  /** A position within every grid; for this purpose they may lie on one another. */
  static final double LON = 120.005;

  static final double LAT = 30.005;

  private County() {}

  static String everyday(int number) {
    return "N" + number % EVERYDAY;
  }

  static String ofDisputes(int number) {
    return "D" + number % DISPUTES;
  }

  static String watched(int number) {
    return "P" + number;
  }

  /** Its GeoJSON. */
  static String registry(long activeFrom, int watched, long intervalMillis) {
    Stream<String> usual =
        Stream.concat(
            IntStream.range(0, EVERYDAY).mapToObj(County::everyday),
            IntStream.range(0, DISPUTES).mapToObj(County::ofDisputes));
    Stream<String> close = IntStream.range(0, watched).mapToObj(County::watched);
    String interval = ",\"patrolInterval\":\"PT" + intervalMillis / 1e3 + "S\"";
    List<String> features =
        Stream.concat(
                usual.map(grid -> feature(grid, activeFrom, "")),
                close.map(grid -> feature(grid, activeFrom, interval)))
            .toList();
    return "{\"type\":\"FeatureCollection\",\"divisions\":["
        + division("C01", "county", "")
        + division(",", "T01", "town", "C01")
        + division(",", "V01", "village", "T01")
        + "],\"departments\":[{\"code\":\"D1\",\"name\":\"D1\"}],\"features\":["
        + features.stream().collect(Collectors.joining(","))
        + "]}";
  }

  private static String division(String comma, String code, String level, String parent) {
    return comma + division(code, level, ",\"parent\":\"" + parent + "\"");
  }

  private static String division(String code, String level, String parent) {
    return "{\"code\":\"%s\",\"name\":\"%s\",\"level\":\"%s\"%s}"
        .formatted(code, code, level, parent);
  }

  private static String feature(String grid, long activeFrom, String interval) {
    return """
    {"type":"Feature","properties":{"grid":"%s","name":"%s","parent":"V01","type":"urban",
    "households":300,"residents":900,"activeFrom":"%s"%s},"geometry":{"type":"Polygon",
    "coordinates":[[[120,30],[120.01,30],[120.01,30.01],[120,30.01],[120,30]]]}}\
    """
        .formatted(grid, grid, Instant.ofEpochMilli(activeFrom), interval);
  }
}
