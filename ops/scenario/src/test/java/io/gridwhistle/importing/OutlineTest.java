package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.document.Position;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlineTest {

  @Test
  void corners_squareWithPointsInside_areThoseOfTheSquare() {
    Outline outline = new Outline();
    for (double[] at : new double[][] {{1, 1}, {0, 0}, {2, 2}, {1, 0}, {2, 0}, {0, 2}, {1, 1}}) {
      outline.add(new Position(at[0], at[1]));
    }

    assertThat(outline.corners())
        .containsExactly(
            new Position(0, 0), new Position(2, 0), new Position(2, 2), new Position(0, 2));
  }

  @Test
  void corners_manyPoints_holdThemAll() {
    Random random = new Random(5);
    Outline outline = new Outline();
    List<Position> points =
        random
            .doubles(5_000)
            .mapToObj(d -> new Position(120 + d, 30 + random.nextGaussian()))
            .toList();
    points.forEach(outline::add);

    List<Position> corners = outline.corners();
    assertThat(points).allMatch(p -> isLeftOfAll(corners, p));
  }

  @Test
  void corners_oneLine_areABoxAround() {
    Outline outline = new Outline();
    outline.add(new Position(1, 1));
    outline.add(new Position(2, 2));
    outline.add(new Position(3, 3));

    List<Position> corners = outline.corners();
    assertThat(corners).hasSize(4);
    assertThat(isLeftOfAll(corners, new Position(2, 2))).isTrue();
  }

  @Test
  void corners_onePoint_areABoxAround() {
    Outline outline = new Outline();
    outline.add(new Position(7, 8));

    assertThat(isLeftOfAll(outline.corners(), new Position(7, 8))).isTrue();
  }

  private static boolean isLeftOfAll(List<Position> corners, Position p) {
    for (int i = 0; i < corners.size(); i++) {
      Position a = corners.get(i);
      Position b = corners.get((i + 1) % corners.size());
      double cross =
          (b.lon() - a.lon()) * (p.lat() - a.lat()) - (b.lat() - a.lat()) * (p.lon() - a.lon());
      if (cross < -1e-12) {
        return false;
      }
    }
    return true;
  }
}
