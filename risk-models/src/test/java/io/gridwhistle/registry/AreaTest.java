package io.gridwhistle.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AreaTest {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());
  private static final double RADIUS = 6_371_008.8;
  private static final Area SQUARE = new Area(List.of(List.of(box(120, 30, 120.02, 30.02))));
  private static final Area HOLED =
      new Area(
          List.of(List.of(box(120, 30, 120.02, 30.02), box(120.005, 30.005, 120.015, 30.015))));
  private static final Area PARTS =
      new Area(
          List.of(List.of(box(120, 30, 120.01, 30.01)), List.of(box(120.03, 30, 120.04, 30.01))));

  /** The sum of the angles under which a point sees the edges is a full turn only from inside. */
  @Test
  void contains_randomStarsAndPoints_agreesWithTheWindingAngle() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      double[] ring = star(random);
      double lon = 120 + random.nextDouble(-0.02, 0.02);
      double lat = 30 + random.nextDouble(-0.02, 0.02);
      assertThat(new Area(List.of(List.of(ring))).contains(lon, lat))
          .as("seed %d", SEED)
          .isEqualTo(Math.abs(windingAngle(ring, lon, lat)) > Math.PI);
    }
  }

  /** Great-circle distances (haversine) to many points of the edge, the least of them. */
  @Test
  void distance_randomPoints_agreesWithGreatCircles() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      double[] ring = star(random);
      double lon = 120 + random.nextDouble(-0.03, 0.03);
      double lat = 30 + random.nextDouble(-0.03, 0.03);
      double expected = leastGreatCircle(ring, lon, lat);
      assertThat(new Area(List.of(List.of(ring))).distanceToEdge(lon, lat))
          .as("seed %d", SEED)
          .isCloseTo(expected, within(1 + expected / 500));
    }
  }

  /** To the last bit: tolerances are such that many points lie at their very edge. */
  @Test
  void isWithin_randomPoints_isInsideOrNoFartherThanTheEdge() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      Area area = random.nextInt(8) == 0 ? PARTS : new Area(List.of(List.of(star(random))));
      double lon = 120 + random.nextDouble(-0.05, 0.05);
      double lat = 30 + random.nextDouble(-0.05, 0.05);
      double distance = area.distanceToEdge(lon, lat);
      double metres = Math.max(0, distance + random.nextInt(-1, 2) * Math.ulp(distance));
      assertThat(area.isWithin(lon, lat, metres))
          .as("seed %d, round %d", SEED, i)
          .isEqualTo(area.contains(lon, lat) || distance <= metres);
    }
  }

  /** Beside the middle of a side the box around a square is as far as its edge. */
  @Test
  void isWithin_straightBesideABox_isNoFartherThanTheEdge() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      boolean aside = random.nextBoolean();
      double far = random.nextDouble(0.021, 0.05);
      double lon = 120 + (aside ? far : 0.01);
      double lat = 30 + (aside ? 0.01 : far);
      double distance = SQUARE.distanceToEdge(lon, lat);
      assertThat(SQUARE.isWithin(lon, lat, distance)).as("seed %d", SEED).isTrue();
      assertThat(SQUARE.isWithin(lon, lat, Math.nextDown(distance))).as("seed %d", SEED).isFalse();
    }
  }

  @Test
  void isWithin_besideTheEdge_dependsOnTheTolerance() {
    double degree = Math.toRadians(1) * RADIUS;
    double north = 30.02 + 49.9 / degree;
    double east = 120.02 + 49.9 / (degree * Math.cos(Math.toRadians(30.01)));

    assertThat(SQUARE.isWithin(120.01, north, 50)).isTrue();
    assertThat(SQUARE.isWithin(120.01, north, 49)).isFalse();
    assertThat(SQUARE.isWithin(east, 30.01, 50)).isTrue();
    assertThat(SQUARE.isWithin(east, 30.01, 49)).isFalse();
  }

  @Test
  void contains_holes_areOutside() {
    assertThat(HOLED.contains(120.002, 30.01)).isTrue();
    assertThat(HOLED.contains(120.01, 30.01)).isFalse();
    assertThat(HOLED.isWithin(120.01, 30.01, 50)).isFalse();
    assertThat(HOLED.isWithin(120.00501, 30.01, 50)).isTrue();
  }

  @Test
  void contains_anyPart_isInside() {
    assertThat(PARTS.contains(120.005, 30.005)).isTrue();
    assertThat(PARTS.contains(120.035, 30.005)).isTrue();
    assertThat(PARTS.contains(120.02, 30.005)).isFalse();
    assertThat(PARTS.distanceToEdge(120.02, 30.005)).isCloseTo(962.9, within(1.0));
  }

  @Test
  void isWithin_degenerateEdges_areLeftOut() {
    double[] stutter = {0, 0, 0, 0, 0.01, 0, 0.01, 0.01, 0, 0};

    assertThat(new Area(List.of(List.of(stutter))).isWithin(0.008, 0.004, 0)).isTrue();
    assertThat(new Area(List.of(List.of(stutter))).distanceToEdge(-0.001, 0))
        .isCloseTo(111.195, within(0.01));
  }

  private static double[] box(double west, double south, double east, double north) {
    return new double[] {west, south, east, south, east, north, west, north, west, south};
  }

  /** A ring around (120, 30) that never crosses itself. */
  private static double[] star(Random random) {
    int corners = 3 + random.nextInt(12);
    double[] ring = new double[2 * corners + 2];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * (i + random.nextDouble(0.8)) / corners;
      double radius = random.nextDouble(0.002, 0.02);
      ring[2 * i] = 120 + radius * Math.cos(angle);
      ring[2 * i + 1] = 30 + radius * Math.sin(angle);
    }
    ring[2 * corners] = ring[0];
    ring[2 * corners + 1] = ring[1];
    return ring;
  }

  private static double windingAngle(double[] ring, double lon, double lat) {
    double sum = 0;
    for (int i = 0; i + 3 < ring.length; i += 2) {
      double before = Math.atan2(ring[i + 1] - lat, ring[i] - lon);
      double after = Math.atan2(ring[i + 3] - lat, ring[i + 2] - lon);
      sum += Math.IEEEremainder(after - before, 2 * Math.PI);
    }
    return sum;
  }

  private static double leastGreatCircle(double[] ring, double lon, double lat) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i + 3 < ring.length; i += 2) {
      for (int step = 0; step <= 1_000; step++) {
        double along = step / 1_000.0;
        least =
            Math.min(
                least,
                haversine(
                    lon,
                    lat,
                    ring[i] + along * (ring[i + 2] - ring[i]),
                    ring[i + 1] + along * (ring[i + 3] - ring[i + 1])));
      }
    }
    return least;
  }

  private static double haversine(double lon1, double lat1, double lon2, double lat2) {
    double north = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double east = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double cosines = Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2));
    return 2 * RADIUS * Math.asin(Math.sqrt(north * north + cosines * east * east));
  }
}
