package io.gridwhistle.simulate;

import io.gridwhistle.document.GridFeature;
import io.gridwhistle.document.Position;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A grid of the county.
 *
 * @param village name of the village
 * @param checkpoints how many places a patrol must pass
 */
record SimulatedGrid(
    int number,
    String code,
    String name,
    Town town,
    String villageCode,
    String village,
    GroundType type,
    int households,
    int residents,
    Duration patrolInterval,
    int checkpoints,
    Plot plot) {

  /** A town or street; its grids share an emergency. */
  record Town(int number, String code) {}

  String worker() {
    return "w-" + code;
  }

  String resident(Chance chance) {
    return "p-" + code + "-" + chance.between(1, Math.max(1, residents));
  }

  String checkpoint(int index) {
    return code + "-c" + index;
  }

  Position checkpointAt(int index) {
    return plot.at(0.2 + 0.6 * (index % 2), 0.2 + 0.6 * index / Math.max(1, checkpoints - 1));
  }

  GridFeature feature(long activeFrom) {
    return new GridFeature(
        code,
        name,
        villageCode,
        type.wire(),
        households,
        residents,
        activeFrom,
        patrolInterval.equals(type.patrolInterval) ? null : patrolInterval.toString(),
        checkpointList(),
        plot.corners());
  }

  private List<GridFeature.Checkpoint> checkpointList() {
    return IntStream.range(0, checkpoints)
        .mapToObj(i -> new GridFeature.Checkpoint(checkpoint(i), checkpointAt(i), null))
        .toList();
  }
}
