package io.gridwhistle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedRegistryTest {
  private static final JsonNode REGISTRY =
      SimulatedLines.tree(new SimulatedCounty(SimulationSettings.of(2_000, 1, 9)).registryJson());

  @Test
  void registry_everyGrid_reachesTheCountyThroughVillageAndTown() {
    Map<String, JsonNode> divisions = new HashMap<>();
    REGISTRY.path("divisions").forEach(d -> divisions.put(d.path("code").asText(), d));

    for (JsonNode feature : REGISTRY.path("features")) {
      JsonNode village = divisions.get(feature.path("properties").path("parent").asText());
      JsonNode town = divisions.get(village.path("parent").asText());
      JsonNode county = divisions.get(town.path("parent").asText());
      assertThat(
              List.of(
                  village.path("level").asText(),
                  town.path("level").asText(),
                  county.path("level").asText()))
          .containsExactly("village", "town", "county");
      assertThat(county.path("parent").isNull()).isTrue();
    }
  }

  @Test
  void registry_sizes_followTheRulesOfTheField() {
    for (JsonNode feature : REGISTRY.path("features")) {
      JsonNode properties = feature.path("properties");
      int households = properties.path("households").asInt();
      switch (properties.path("type").asText()) {
        case "urban" -> assertThat(households).isBetween(300, 500);
        case "rural" -> assertThat(households).isBetween(100, 200);
        case "mountain" -> assertThat(households).isBetween(1, 300);
        default -> assertThat(properties.path("type").asText()).isEqualTo("dedicated");
      }
    }
  }

  @Test
  void registry_names_standOnce() {
    List<String> names = new ArrayList<>();
    REGISTRY.path("divisions").forEach(d -> names.add(d.path("name").asText()));
    REGISTRY.path("features").forEach(f -> names.add(f.path("properties").path("name").asText()));

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() >= 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 17, 150, 2_000})
  void registry_polygons_tileTheLandWithoutOverlap(int grids) {
    JsonNode registry =
        SimulatedLines.tree(
            new SimulatedCounty(SimulationSettings.of(grids, 1, 11)).registryJson());
    Set<String> edges = new HashSet<>();
    for (JsonNode feature : registry.path("features")) {
      List<double[]> ring = ring(feature);
      assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
      assertThat(doubledArea(ring)).as("counter-clockwise").isPositive();
      assertConvex(ring);
      for (int i = 0; i + 1 < ring.size(); i++) {
        assertThat(edges.add(edge(ring.get(i), ring.get(i + 1))))
            .as("a directed edge belongs to one grid only")
            .isTrue();
      }
    }
    assertThat(registry.path("features").size()).isEqualTo(grids);
  }

  /** Convex cells that never share a directed edge overlap nowhere, as their corners are shared. */
  private static void assertConvex(List<double[]> ring) {
    for (int i = 0; i < 4; i++) {
      double[] a = ring.get(i);
      double[] b = ring.get((i + 1) % 4);
      double[] c = ring.get((i + 2) % 4);
      assertThat((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])).isPositive();
    }
  }

  private static double doubledArea(List<double[]> ring) {
    double area = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      area += ring.get(i)[0] * ring.get(i + 1)[1] - ring.get(i + 1)[0] * ring.get(i)[1];
    }
    return area;
  }

  private static List<double[]> ring(JsonNode feature) {
    JsonNode ring = feature.path("geometry").path("coordinates").path(0);
    return StreamSupport.stream(ring.spliterator(), false)
        .map(point -> new double[] {point.path(0).asDouble(), point.path(1).asDouble()})
        .toList();
  }

  private static String edge(double[] from, double[] to) {
    return from[0] + "," + from[1] + ">" + to[0] + "," + to[1];
  }
}
