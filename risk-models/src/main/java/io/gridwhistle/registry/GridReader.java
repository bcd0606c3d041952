package io.gridwhistle.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.time.Rfc3339;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one grid from its GeoJSON feature. */
final class GridReader {
  private GridReader() {}

  static Grid read(JsonNode feature) {
    JsonNode properties = feature.path("properties");
    String code = new Fields("A feature", properties).text("grid");
    Fields fields = new Fields("Grid '" + code + "'", properties);
    String name = fields.optionalText("name");
    return new Grid(
        code,
        name == null ? code : name,
        fields.text("parent"),
        GridType.ofWire(fields.text("type")),
        fields.count("households"),
        fields.count("residents"),
        activeFrom(fields),
        duration(fields, "patrolInterval"),
        checkpoints(fields),
        AreaReader.read(fields.where(), feature.path("geometry")));
  }

  private static long activeFrom(Fields fields) {
    String text = fields.text("activeFrom");
    long time = Rfc3339.parse(text);
    if (time == Rfc3339.INVALID) {
      throw new IllegalArgumentException(
          "%s has an activeFrom '%s' that is no RFC 3339 time. Maybe use 2026-01-01T00:00:00+08:00."
              .formatted(fields.where(), text));
    }
    return time;
  }

  private static @Nullable Duration duration(Fields fields, String name) {
    String text = fields.optionalText(name);
    try {
      return text == null ? null : Duration.parse(text);
    } catch (DateTimeParseException notIso) {
      throw new IllegalArgumentException(
          "%s has a '%s' of '%s' that is no ISO 8601 duration. Maybe use P3D."
              .formatted(fields.where(), name, text),
          notIso);
    }
  }

  private static List<Checkpoint> checkpoints(Fields fields) {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (JsonNode node : fields.node().path("checkpoints")) {
      Fields point = new Fields("A checkpoint of " + fields.where(), node);
      checkpoints.add(
          new Checkpoint(
              point.text("id"),
              point.number("lon"),
              point.number("lat"),
              duration(point, "interval")));
    }
    return checkpoints;
  }
}
