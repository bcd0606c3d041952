package io.gridwhistle.importing;

import io.gridwhistle.document.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The smallest convex piece of land that holds all positions seen, by the monotone chain (Andrew
 * 1979); where they lie on one line or point, a box around them. What lies within is forgotten from
 * time to time, so a few hundred positions at most are kept.
 */
final class Outline {
  private static final int MOST_KEPT = 512;
  private static final double MARGIN = 0.0005;
  private static final Comparator<Position> FROM_WEST =
      Comparator.comparingDouble(Position::lon).thenComparingDouble(Position::lat);

  private List<Position> kept = new ArrayList<>();

  void add(Position position) {
    kept.add(position);
    if (kept.size() >= MOST_KEPT) {
      kept = hull(kept);
    }
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }

  /** Counter-clockwise, at least three. */
  List<Position> corners() {
    List<Position> hull = hull(kept);
    return hull.size() < 3 ? box(hull) : hull;
  }

  private static List<Position> hull(Collection<Position> positions) {
    List<Position> sorted = positions.stream().distinct().sorted(FROM_WEST).toList();
    if (sorted.size() < 3) {
      return new ArrayList<>(sorted);
    }
    List<Position> hull = chain(sorted);
    hull.addAll(chain(sorted.stream().sorted(FROM_WEST.reversed()).toList()));
    return hull;
  }

  /** Half of the hull; its last corner begins the other half. */
  private static List<Position> chain(List<Position> sorted) {
    List<Position> chain = new ArrayList<>();
    for (Position next : sorted) {
      while (chain.size() > 1 && !turnsLeft(chain, next)) {
        chain.remove(chain.size() - 1);
      }
      chain.add(next);
    }
    chain.remove(chain.size() - 1);
    return chain;
  }

  private static boolean turnsLeft(List<Position> chain, Position next) {
    Position a = chain.get(chain.size() - 2);
    Position b = chain.get(chain.size() - 1);
    double cross =
        (b.lon() - a.lon()) * (next.lat() - a.lat()) - (b.lat() - a.lat()) * (next.lon() - a.lon());
    return cross > 0;
  }

  private static List<Position> box(List<Position> few) {
    double west = few.stream().mapToDouble(Position::lon).min().orElse(0) - MARGIN;
    double east = few.stream().mapToDouble(Position::lon).max().orElse(0) + MARGIN;
    double south = few.stream().mapToDouble(Position::lat).min().orElse(0) - MARGIN;
    double north = few.stream().mapToDouble(Position::lat).max().orElse(0) + MARGIN;
    return box(west, south, east, north);
  }

  static List<Position> box(double west, double south, double east, double north) {
    return List.of(
        new Position(west, south),
        new Position(east, south),
        new Position(east, north),
        new Position(west, north));
  }
}
