package io.gridwhistle.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the GeoJSON FeatureCollection (RFC 7946) that describes a county. */
public final class RegistryReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RegistryReader() {}

  /**
   * Reads a whole registry.
   *
   * @throws InvalidRegistryException when any part is unusable
   */
  public static Registry read(InputStream json) throws IOException {
    return read(JSON.readTree(json), 1);
  }

  /**
   * Reads a whole registry from its tree.
   *
   * @throws InvalidRegistryException when any part is unusable
   */
  public static Registry read(JsonNode root, int version) {
    if (!"FeatureCollection".equals(root.path("type").asText())) {
      throw new InvalidRegistryException(
          List.of("The registry must be a GeoJSON FeatureCollection (RFC 7946)."));
    }
    return read(root, root.path("features"), version);
  }

  /**
   * Reads a registry whose features come apart from its head.
   *
   * @param head holder of divisions, departments and calendar
   */
  public static Registry read(JsonNode head, Iterable<JsonNode> features, int version) {
    List<String> problems = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    features.forEach(feature -> collect(problems, () -> grids.add(GridReader.read(feature))));
    List<Division> divisions = new ArrayList<>();
    head.path("divisions")
        .forEach(node -> collect(problems, () -> divisions.add(HeadReader.division(node))));
    List<Department> departments = new ArrayList<>();
    head.path("departments")
        .forEach(node -> collect(problems, () -> departments.add(HeadReader.department(node))));
    List<WorkingHours> calendar = new ArrayList<>();
    collect(problems, () -> HeadReader.calendar(head.path("calendar")).ifPresent(calendar::add));
    if (!problems.isEmpty()) {
      throw new InvalidRegistryException(problems);
    }
    return new Registry(
        version, grids, divisions, departments, calendar.isEmpty() ? null : calendar.get(0));
  }

  private static void collect(List<String> problems, Runnable part) {
    try {
      part.run();
    } catch (IllegalArgumentException | java.time.DateTimeException problem) {
      problems.add(String.valueOf(problem.getMessage()));
    }
  }
}
