package io.gridwhistle.document;

/** WGS-84 degrees. */
public record Position(double lon, double lat) {
  private static final double MICRO_DEGREES = 1e6;

  /** The position to six decimals, about a decimetre. */
  public static Position rounded(double lon, double lat) {
    return new Position(round(lon), round(lat));
  }

  String toJson() {
    return "[" + lon + "," + lat + "]";
  }

  private static double round(double degrees) {
    return Math.rint(degrees * MICRO_DEGREES) / MICRO_DEGREES;
  }
}
