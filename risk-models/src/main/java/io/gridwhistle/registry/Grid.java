package io.gridwhistle.registry;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest managed area.
 *
 * @param parent code of the division right above
 * @param activeFrom epoch milliseconds from which the grid is watched
 * @param patrolInterval the longest time between two patrols, null to take it from the type
 */
public record Grid(
    String code,
    String name,
    String parent,
    GridType type,
    int households,
    int residents,
    long activeFrom,
    @Nullable Duration patrolInterval,
    List<Checkpoint> checkpoints,
    Area area) {

  public Grid {
    checkpoints = List.copyOf(checkpoints);
    if (patrolInterval != null && patrolInterval.toMillis() < 1) {
      throw new IllegalArgumentException(
          "The patrolInterval of grid '" + code + "' must be at least 1 ms. Maybe use P3D.");
    }
  }
}
