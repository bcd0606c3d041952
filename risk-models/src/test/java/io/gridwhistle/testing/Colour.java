package io.gridwhistle.testing;

import java.util.Locale;

/** The severities in rising order, apart from the product's own. */
enum Colour {
  NONE,
  BLUE,
  YELLOW,
  ORANGE,
  RED;

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  Colour orHigher(Colour other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
