package io.gridwhistle.benchmark;

/** One side of a comparison. */
@FunctionalInterface
public interface Subject {
  /** Does the whole work once and gives its rate, in units of work per second. */
  double rate() throws Exception;
}
