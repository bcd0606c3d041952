package io.gridwhistle.importing;

import io.gridwhistle.document.Position;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** A square of a lattice that covers the whole earth, so that later files find the same squares. */
record Cell(long column, long row, double width) {

  static Cell at(Position position, double width) {
    return new Cell(index(position.lon(), width), index(position.lat(), width), width);
  }

  /** Its south-western corner, such as {@code 35.35,-1.65}. */
  String code() {
    return text(column) + "," + text(row);
  }

  List<Position> corners() {
    return Outline.box(
        edge(column, width), edge(row, width), edge(column + 1, width), edge(row + 1, width));
  }

  /** The index whose edges really hold the value: division alone errs next to an edge. */
  private static long index(double degrees, double width) {
    long index = (long) Math.floor(degrees / width);
    if (degrees < edge(index, width)) {
      return index - 1;
    }
    return degrees >= edge(index + 1, width) ? index + 1 : index;
  }

  private static double edge(long index, double width) {
    return decimal(index, width).doubleValue();
  }

  private String text(long index) {
    return decimal(index, width).stripTrailingZeros().toPlainString();
  }

  private static BigDecimal decimal(long index, double width) {
    return BigDecimal.valueOf(width)
        .multiply(BigDecimal.valueOf(index), MathContext.DECIMAL64)
        .setScale(9, RoundingMode.HALF_EVEN);
  }
}
