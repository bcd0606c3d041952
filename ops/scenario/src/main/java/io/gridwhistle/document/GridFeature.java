package io.gridwhistle.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grid of the registry.
 *
 * @param parent division code
 * @param type urban, rural, mountain or dedicated
 * @param activeFrom epoch milliseconds
 * @param patrolInterval ISO 8601 duration
 * @param corners at least three, counter-clockwise, the first not repeated
 */
public record GridFeature(
    String code,
    String name,
    String parent,
    String type,
    int households,
    int residents,
    long activeFrom,
    @Nullable String patrolInterval,
    List<Checkpoint> checkpoints,
    List<Position> corners) {

  /**
   * A place that a patrol must pass.
   *
   * @param interval ISO 8601 duration
   */
  public record Checkpoint(String id, Position at, @Nullable String interval) {
    private String toJson() {
      return new JsonText()
          .put("id", id)
          .put("lon", at.lon())
          .put("lat", at.lat())
          .put("interval", interval)
          .end();
    }
  }

  String toJson(OffsetTimes times) {
    return new JsonText()
        .put("type", "Feature")
        .json("properties", properties(times))
        .json("geometry", geometry())
        .end();
  }

  private String properties(OffsetTimes times) {
    return new JsonText()
        .put("grid", code)
        .put("name", name)
        .put("parent", parent)
        .put("type", type)
        .put("households", households)
        .put("residents", residents)
        .put("activeFrom", activeFrom, times)
        .put("patrolInterval", patrolInterval)
        .json("checkpoints", checkpointsJson())
        .end();
  }

  private @Nullable String checkpointsJson() {
    return checkpoints.isEmpty()
        ? null
        : JsonText.array(checkpoints.stream().map(Checkpoint::toJson).toList());
  }

  private String geometry() {
    List<Position> ring = new ArrayList<>(corners);
    ring.add(corners.get(0));
    String coordinates = JsonText.array(ring.stream().map(Position::toJson).toList());
    return new JsonText().put("type", "Polygon").json("coordinates", "[" + coordinates + "]").end();
  }
}
