package io.gridwhistle.simulate;

import java.time.Duration;
import java.util.Locale;

/** The kinds of grids, with the size rules and the patrol interval of each. */
enum GroundType {
  URBAN(300, 500, Duration.ofHours(24), "街道", "社区"),
  RURAL(100, 200, Duration.ofHours(72), "镇", "村"),
  MOUNTAIN(60, 300, Duration.ofHours(168), "乡", "村"),
  DEDICATED(0, 60, Duration.ofHours(24), "街道", "社区");

  final int fewestHouseholds;
  final int mostHouseholds;
  final Duration patrolInterval;
  final String townSuffix;
  final String villageSuffix;

  GroundType(
      int fewestHouseholds,
      int mostHouseholds,
      Duration patrolInterval,
      String townSuffix,
      String villageSuffix) {
    this.fewestHouseholds = fewestHouseholds;
    this.mostHouseholds = mostHouseholds;
    this.patrolInterval = patrolInterval;
    this.townSuffix = townSuffix;
    this.villageSuffix = villageSuffix;
  }

  /** By the distance from the county's middle: 0 in the middle, 1 at its border. */
  static GroundType at(double distance) {
    return distance < 0.67 ? URBAN : distance < 0.9 ? RURAL : MOUNTAIN;
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
