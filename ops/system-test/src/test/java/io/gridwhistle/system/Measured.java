package io.gridwhistle.system;

import java.time.Duration;
import java.util.Locale;

/** Times that were met on the way; they depend on the machine, so that nothing is asserted. */
final class Measured {
  private Measured() {}

  static void print(String name, Duration time) {
    System.out.printf(Locale.ROOT, "%s %.1f s%n", name, time.toMillis() / 1000.0);
  }
}
