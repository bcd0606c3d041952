package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.document.Position;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

  @ParameterizedTest
  @CsvSource({
    "35.38, -1.61, '35.35,-1.65'",
    "35.35, -1.65, '35.35,-1.65'",
    "35.349999999, -1.650000001, '35.3,-1.7'",
    "0, 0, '0,0'",
    "-0.0001, 0.0001, '-0.05,0'",
    "100, 20, '100,20'",
  })
  void at_position_isTheSquareByItsSouthWesternCorner(double lon, double lat, String code) {
    assertThat(Cell.at(new Position(lon, lat), 0.05).code()).isEqualTo(code);
  }

  @Test
  void corners_anyPosition_holdIt() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double step = random.nextBoolean() ? 0 : random.nextDouble();
      double lon = (random.nextInt(7_000) - 3_500 + step) * 0.05;
      Cell cell = Cell.at(new Position(lon, -lon / 2), 0.05);
      assertThat(cell.corners().get(0).lon()).isLessThanOrEqualTo(lon);
      assertThat(cell.corners().get(2).lon()).isGreaterThan(lon);
      assertThat(cell.corners().get(0).lat()).isLessThanOrEqualTo(-lon / 2);
      assertThat(cell.corners().get(2).lat()).isGreaterThan(-lon / 2);
    }
  }

  @Test
  void corners_neighbours_touchExactly() {
    Cell west = Cell.at(new Position(35.31, 1), 0.05);
    Cell east = Cell.at(new Position(35.36, 1), 0.05);

    assertThat(west.corners().get(1)).isEqualTo(east.corners().get(0));
  }
}
