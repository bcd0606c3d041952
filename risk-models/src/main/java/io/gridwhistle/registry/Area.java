package io.gridwhistle.registry;

import java.util.List;

/**
 * The ground of a grid: polygons with holes, in degrees (WGS-84).
 *
 * <p>Each ring is a closed flat array {@code lon0, lat0, lon1, lat1, …}; the first ring of a
 * polygon is its outer edge, the others are holes. Distances are taken on a plane that touches the
 * sphere at the point asked for (equirectangular projection; error below 0.1 % within 10 km), with
 * the mean earth radius of 6,371,008.8 m (IUGG).
 */
public final class Area {
  private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

  /** So much more than the tolerance is farther away, however it is rounded. */
  private static final double SURELY_FARTHER = 1 + 1e-9;

  private final List<List<double[]>> polygons;
  private double west = Double.POSITIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  public Area(List<List<double[]>> polygons) {
    this.polygons = polygons.stream().map(List::copyOf).toList();
    this.polygons.forEach(rings -> rings.forEach(this::embrace));
  }

  private void embrace(double[] ring) {
    for (int i = 0; i + 1 < ring.length; i += 2) {
      west = Math.min(west, ring[i]);
      south = Math.min(south, ring[i + 1]);
      east = Math.max(east, ring[i]);
      north = Math.max(north, ring[i + 1]);
    }
  }

  /** The rings, to be read only. */
  public List<List<double[]>> polygons() {
    return polygons;
  }

  /** True when the point lies inside, or no farther than {@code metres} from the edge. */
  public boolean isWithin(double lon, double lat, double metres) {
    return !isSurelyFarther(lon, lat, metres)
        && (contains(lon, lat) || distanceToEdge(lon, lat) <= metres);
  }

  /** By the box around all of it, which is closer than any edge: most invalid positions are far. */
  private boolean isSurelyFarther(double lon, double lat, double metres) {
    double degrees = (metres / METRES_PER_DEGREE) * SURELY_FARTHER;
    double up = Math.max(south - lat, lat - north);
    double aside = Math.max(west - lon, lon - east);
    return up > degrees || (aside > 0 && aside * Math.cos(Math.toRadians(lat)) > degrees);
  }

  /** Even-odd rule (Shimrat 1962): holes turn the inside out again. */
  boolean contains(double lon, double lat) {
    for (List<double[]> rings : polygons) {
      if (isInsideOddly(rings, lon, lat)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInsideOddly(List<double[]> rings, double lon, double lat) {
    boolean inside = false;
    for (double[] ring : rings) {
      for (int i = 0; i + 3 < ring.length; i += 2) {
        inside ^= crosses(ring, i, lon, lat);
      }
    }
    return inside;
  }

  private static boolean crosses(double[] ring, int i, double lon, double lat) {
    double lat1 = ring[i + 1];
    double lat2 = ring[i + 3];
    if ((lat1 > lat) == (lat2 > lat)) {
      return false;
    }
    return lon < ring[i] + (lat - lat1) / (lat2 - lat1) * (ring[i + 2] - ring[i]);
  }

  /** Metres from the point to the nearest edge, whichever side it is on. */
  double distanceToEdge(double lon, double lat) {
    double nearest = Double.POSITIVE_INFINITY;
    double scale = Math.cos(Math.toRadians(lat));
    for (List<double[]> rings : polygons) {
      for (double[] ring : rings) {
        nearest = Math.min(nearest, squareToRing(ring, lon, lat, scale));
      }
    }
    return Math.sqrt(nearest) * METRES_PER_DEGREE;
  }

  /** The square of the distance in degrees: one root of the smallest is enough. */
  private static double squareToRing(double[] ring, double lon, double lat, double scale) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i + 3 < ring.length; i += 2) {
      double x1 = (ring[i] - lon) * scale;
      double y1 = ring[i + 1] - lat;
      double dx = (ring[i + 2] - lon) * scale - x1;
      double dy = ring[i + 3] - lat - y1;
      double along = dx == 0 && dy == 0 ? 0 : -(x1 * dx + y1 * dy) / (dx * dx + dy * dy);
      double part = Math.max(0, Math.min(1, along));
      double x = x1 + part * dx;
      double y = y1 + part * dy;
      nearest = Math.min(nearest, x * x + y * y);
    }
    return nearest;
  }
}
