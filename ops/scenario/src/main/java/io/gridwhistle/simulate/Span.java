package io.gridwhistle.simulate;

/** From an instant to another, the second not included. */
record Span(long from, long to) {
  boolean covers(long time) {
    return from <= time && time < to;
  }
}
