package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A grid of about 1 km in a lattice of about 2 km, and positions in and around it.
 *
 * <p>All of them keep several per cent away from the tolerances that are used with them, so that
 * every sound way of measuring distance on the earth says the same.
 */
record GridShape(int index, Kind kind) {

  enum Kind {
    SQUARE,
    WITH_HOLE,
    ANGLE,
    TWO_PARTS
  }

  /** Coordinates in thousandths of a degree from the shape's south-western corner. */
  record Offset(double east, double north) {}

  private static final int ROW = 4;
  private static final double SIDE = 9;

  ObjectNode geometry() {
    ObjectNode geometry = EventLines.object();
    geometry.put("type", kind == Kind.TWO_PARTS ? "MultiPolygon" : "Polygon");
    ArrayNode coordinates = geometry.putArray("coordinates");
    switch (kind) {
      case SQUARE -> ring(coordinates, square(0, SIDE));
      case ANGLE -> ring(coordinates, angle());
      case WITH_HOLE -> {
        ring(coordinates, square(0, SIDE));
        ring(coordinates, square(3, 6).reversed());
      }
      case TWO_PARTS -> {
        ring(coordinates.addArray(), square(0, 3));
        ring(coordinates.addArray(), square(6, SIDE));
      }
    }
    return geometry;
  }

  double lon(Offset offset) {
    return 120 + 0.02 * (index % ROW) + offset.east / 1000;
  }

  double lat(Offset offset) {
    int row = index / ROW;
    return 30 + 0.02 * row + offset.north / 1000;
  }

  Offset inside() {
    return kind == Kind.TWO_PARTS ? new Offset(1.5, 1.2) : new Offset(1.7, 5.1);
  }

  /** Within the bounding box, at least 140 m and at most 250 m from the area unless it is full. */
  Offset gap() {
    return kind == Kind.ANGLE ? new Offset(6.75, 6.75) : new Offset(4.5, 4.5);
  }

  /** A position so many metres east of the area. */
  Offset eastBy(double metres) {
    double thousandth = 111.32 * Math.cos(Math.toRadians(lat(new Offset(0, 2))));
    return new Offset(SIDE + metres / thousandth, kind == Kind.TWO_PARTS ? 7.5 : 2);
  }

  private void ring(ArrayNode polygon, Corners corners) {
    ArrayNode ring = polygon.addArray();
    for (Offset corner : corners.closed) {
      ring.addArray().add(lon(corner)).add(lat(corner));
    }
  }

  private record Corners(List<Offset> closed) {

    /** Holes run clockwise (RFC 7946, 3.1.6). */
    Corners reversed() {
      List<Offset> reversed = new ArrayList<>(closed);
      Collections.reverse(reversed);
      return new Corners(reversed);
    }
  }

  private static Corners square(double from, double to) {
    Offset first = new Offset(from, from);
    return new Corners(
        List.of(first, new Offset(to, from), new Offset(to, to), new Offset(from, to), first));
  }

  private static Corners angle() {
    Offset first = new Offset(0, 0);
    return new Corners(
        List.of(
            first,
            new Offset(SIDE, 0),
            new Offset(SIDE, SIDE / 2),
            new Offset(SIDE / 2, SIDE / 2),
            new Offset(SIDE / 2, SIDE),
            new Offset(0, SIDE),
            first));
  }
}
