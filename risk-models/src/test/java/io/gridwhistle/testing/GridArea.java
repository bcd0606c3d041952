package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where a grid is: a GeoJSON Polygon with holes or MultiPolygon, in WGS-84 degrees.
 *
 * <p>Inside is decided by counting crossings of a ray in degrees. Distances are those to the
 * nearest edge on the plane that touches the ellipsoid at the asked position (radii of curvature in
 * the meridian and in the prime vertical). Up to 1 km away and 60° of latitude this is within 0.1 %
 * of the geodesic distance; a mean sphere would be off by up to 0.7 %. Test positions must keep
 * farther than that from a tolerance. Areas that cross the antimeridian in one ring are not known
 * here.
 */
record GridArea(List<List<Ring>> polygons) {
  private static final double EQUATORIAL_RADIUS = 6_378_137.0;
  private static final double FLATTENING = 1 / 298.257223563;

  record Position(double lon, double lat) {}

  /** A closed line: its last position is its first. */
  record Ring(List<Position> positions) {}

  static GridArea of(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText()) {
      case "Polygon" -> new GridArea(List.of(rings(coordinates)));
      case "MultiPolygon" -> new GridArea(elements(coordinates).map(GridArea::rings).toList());
      default -> throw new IllegalArgumentException("No area: " + geometry);
    };
  }

  /** Whether a position is inside or at most so many metres outside. */
  boolean covers(double lon, double lat, double tolerance) {
    Position position = new Position(lon, lat);
    return polygons.stream().anyMatch(rings -> inside(position, rings))
        || polygons.stream()
            .flatMap(List::stream)
            .anyMatch(ring -> metres(position, ring) <= tolerance);
  }

  /** The metres from a position to the nearest edge, of a hole too. */
  double metresToEdge(double lon, double lat) {
    return polygons.stream()
        .flatMap(List::stream)
        .mapToDouble(ring -> metres(new Position(lon, lat), ring))
        .min()
        .orElseThrow();
  }

  private static boolean inside(Position position, List<Ring> rings) {
    long crossed = rings.stream().filter(ring -> oddCrossings(position, ring)).count();
    return crossed % 2 == 1;
  }

  private static boolean oddCrossings(Position position, Ring ring) {
    boolean odd = false;
    for (int i = 1; i < ring.positions.size(); i++) {
      Position a = ring.positions.get(i - 1);
      Position b = ring.positions.get(i);
      boolean spans = (a.lat > position.lat) != (b.lat > position.lat);
      if (spans
          && position.lon < a.lon + (position.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon)) {
        odd = !odd;
      }
    }
    return odd;
  }

  private static double metres(Position from, Ring ring) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < ring.positions.size(); i++) {
      double[] a = plane(from, ring.positions.get(i - 1));
      double[] b = plane(from, ring.positions.get(i));
      nearest = Math.min(nearest, fromOrigin(a, b));
    }
    return nearest;
  }

  /** East and north in metres of a position, seen from another. */
  private static double[] plane(Position origin, Position position) {
    double latitude = Math.toRadians(origin.lat);
    double squaredEccentricity = FLATTENING * (2 - FLATTENING);
    double w = 1 - squaredEccentricity * Math.pow(Math.sin(latitude), 2);
    double primeVertical = EQUATORIAL_RADIUS / Math.sqrt(w);
    double meridian = primeVertical * (1 - squaredEccentricity) / w;
    return new double[] {
      Math.toRadians(position.lon - origin.lon) * primeVertical * Math.cos(latitude),
      Math.toRadians(position.lat - origin.lat) * meridian
    };
  }

  private static double fromOrigin(double[] a, double[] b) {
    double east = b[0] - a[0];
    double north = b[1] - a[1];
    double squared = east * east + north * north;
    double along = squared == 0 ? 0 : -(a[0] * east + a[1] * north) / squared;
    double part = Math.min(1, Math.max(0, along));
    return Math.hypot(a[0] + part * east, a[1] + part * north);
  }

  private static List<Ring> rings(JsonNode polygon) {
    return elements(polygon)
        .map(ring -> new Ring(elements(ring).map(GridArea::position).toList()))
        .toList();
  }

  private static Position position(JsonNode pair) {
    return new Position(pair.get(0).asDouble(), pair.get(1).asDouble());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
