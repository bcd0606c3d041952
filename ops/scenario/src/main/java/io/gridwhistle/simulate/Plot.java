package io.gridwhistle.simulate;

import io.gridwhistle.document.Position;
import java.util.List;

/** A convex four-cornered piece of land; corners counter-clockwise from the south-west. */
record Plot(Position southWest, Position southEast, Position northEast, Position northWest) {

  List<Position> corners() {
    return List.of(southWest, southEast, northEast, northWest);
  }

  /** The point at these fractions of the way east and north; inside when both are within 0…1. */
  Position at(double east, double north) {
    return Position.rounded(
        blend(
            blend(southWest.lon(), southEast.lon(), east),
            blend(northWest.lon(), northEast.lon(), east),
            north),
        blend(
            blend(southWest.lat(), southEast.lat(), east),
            blend(northWest.lat(), northEast.lat(), east),
            north));
  }

  Position somewhere(Chance chance) {
    return at(0.1 + 0.8 * chance.fraction(), 0.1 + 0.8 * chance.fraction());
  }

  /** A point more than 50 m past the eastern edge. */
  Position astray(Chance chance) {
    return at(1.5 + chance.fraction(), 0.1 + 0.8 * chance.fraction());
  }

  private static double blend(double from, double to, double part) {
    return from + (to - from) * part;
  }
}
