package io.gridwhistle.testing;

/** How milliseconds pass on a clock. */
interface Timekeeping {

  /** Milliseconds that count in [from, to); 0 when {@code to} is not after {@code from}. */
  long between(long from, long to);

  /** The first instant t with {@code between(from, t) >= millis}, for positive millis. */
  long reach(long from, long millis);
}
