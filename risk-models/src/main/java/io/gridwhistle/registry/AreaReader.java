package io.gridwhistle.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads Polygon and MultiPolygon geometries. */
final class AreaReader {
  private AreaReader() {}

  static Area read(String where, JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText()) {
      case "Polygon" -> new Area(List.of(rings(where, coordinates)));
      case "MultiPolygon" -> new Area(polygons(where, coordinates));
      default ->
          throw new IllegalArgumentException(
              where + " needs a geometry of type Polygon or MultiPolygon.");
    };
  }

  private static List<List<double[]>> polygons(String where, JsonNode coordinates) {
    List<List<double[]>> polygons = new ArrayList<>();
    coordinates.forEach(polygon -> polygons.add(rings(where, polygon)));
    return polygons;
  }

  private static List<double[]> rings(String where, JsonNode polygon) {
    List<double[]> rings = new ArrayList<>();
    polygon.forEach(ring -> rings.add(ring(where, ring)));
    if (rings.isEmpty()) {
      throw new IllegalArgumentException(where + " has a polygon without a ring.");
    }
    return rings;
  }

  private static double[] ring(String where, JsonNode ring) {
    double[] flat = new double[ring.size() * 2];
    for (int i = 0; i < ring.size(); i++) {
      flat[2 * i] = degrees(where, ring.path(i).path(0), 180);
      flat[2 * i + 1] = degrees(where, ring.path(i).path(1), 90);
    }
    if (flat.length < 8 || flat[0] != flat[flat.length - 2] || flat[1] != flat[flat.length - 1]) {
      throw new IllegalArgumentException(
          where + " has a ring that is not closed: four positions or more, the last as the first.");
    }
    return flat;
  }

  private static double degrees(String where, JsonNode node, double most) {
    if (!node.isNumber() || !(Math.abs(node.doubleValue()) <= most)) {
      throw new IllegalArgumentException(
          where + " has a position that is no [longitude, latitude] in degrees.");
    }
    return node.doubleValue();
  }
}
