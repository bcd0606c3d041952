package io.gridwhistle.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** A registry of urban grids below one village, one town and one county. */
final class County {
  private static final double DEGREES = 0.01;
  private final ObjectNode json = Api.JSON.createObjectNode().put("type", "FeatureCollection");
  private final Instant activeFrom;

  private County(Instant activeFrom) {
    this.activeFrom = activeFrom;
    division("C01", "county", null);
    division("T01", "town", "C01");
    division("V01", "village", "T01");
    json.putArray("departments");
    json.putArray("features");
  }

  /** Its GeoJSON. */
  static String of(List<String> grids, Instant activeFrom) {
    County county = new County(activeFrom);
    for (int index = 0; index < grids.size(); index++) {
      county.grid(grids.get(index), 120 + index * DEGREES);
    }
    return county.json.toString();
  }

  private void division(String code, String level, String parent) {
    json.withArray("divisions")
        .addObject()
        .put("code", code)
        .put("name", code)
        .put("level", level)
        .put("parent", parent);
  }

  private void grid(String code, double west) {
    ObjectNode feature = json.withArray("features").addObject().put("type", "Feature");
    feature
        .putObject("properties")
        .put("grid", code)
        .put("name", "网格" + code)
        .put("parent", "V01")
        .put("type", "urban")
        .put("households", 300)
        .put("residents", 900)
        .put("activeFrom", activeFrom.toString());
    ObjectNode geometry = feature.putObject("geometry").put("type", "Polygon");
    double[][] ring = {
      {west, 30}, {west + DEGREES, 30}, {west + DEGREES, 30.01}, {west, 30.01}, {west, 30}
    };
    geometry.putArray("coordinates").add(Api.JSON.valueToTree(ring));
  }
}
