package io.gridwhistle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GridAreaTest {
  private static final GridArea HOLED =
      area("Polygon", "[[[0,0],[3,0],[3,3],[0,3],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]");
  private static final GridArea PARTS =
      area("MultiPolygon", "[[[[0,0],[1,0],[1,1],[0,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,6],[5,5]]]]");

  @Test
  void inside_ofARingButNotOfItsHole_isCovered() {
    assertThat(HOLED.covers(0.5, 1.5, 0)).isTrue();
    assertThat(HOLED.covers(1.5, 1.5, 50)).isFalse();
    assertThat(HOLED.covers(4, 1.5, 50)).isFalse();
  }

  @Test
  void inside_ofAnyPart_isCovered() {
    assertThat(PARTS.covers(5.5, 5.5, 0)).isTrue();
    assertThat(PARTS.covers(3, 3, 50)).isFalse();
  }

  @Test
  void metres_alongTheEquator_followTheEquatorialRadius() {
    double degree = Math.toRadians(1) * 6_378_137;

    assertThat(PARTS.metresToEdge(1.001, 0)).isCloseTo(degree / 1000, within(0.001));
  }

  /** One minute of the meridian is 1852.2 m at 45° (the old definition of the nautical mile). */
  @Test
  void metres_alongTheMeridian_followTheEllipsoid() {
    GridArea area = area("Polygon", "[[[0,44],[1,44],[1,45],[0,45],[0,44]]]");

    assertThat(area.metresToEdge(0.5, 45 + 1 / 60.0)).isCloseTo(1852.2, within(0.5));
  }

  @Test
  void tolerance_reachesBeyondTheEdge() {
    double east = 1 + 100 / (Math.toRadians(1) * 6_378_137);

    assertThat(PARTS.covers(east, 0.5, 101)).isTrue();
    assertThat(PARTS.covers(east, 0.5, 99)).isFalse();
  }

  private static GridArea area(String type, String coordinates) {
    return GridArea.of(
        Tape.parse("{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}"));
  }
}
