package io.gridwhistle.importing;

import io.gridwhistle.document.Position;
import org.jspecify.annotations.Nullable;

/** Longitude and latitude of a row, which come together. */
record PositionReader(BoundText lon, BoundText lat) {

  static PositionReader bind(@Nullable Text lon, @Nullable Text lat, Header header) {
    return new PositionReader(Text.bind(lon, header), Text.bind(lat, header));
  }

  @Nullable Position read(Row row) throws BadRowException {
    String east = lon.of(row);
    String north = lat.of(row);
    if (east == null && north == null) {
      return null;
    }
    return new Position(degrees(east, 180), degrees(north, 90));
  }

  private static double degrees(@Nullable String text, double most) throws BadRowException {
    try {
      double degrees = text == null ? Double.NaN : Double.parseDouble(text);
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    } catch (NumberFormatException noNumber) {
      // as wrong as a number out of range
    }
    throw new BadRowException("the position is no longitude and latitude in degrees");
  }
}
