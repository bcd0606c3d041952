package io.gridwhistle.benchmark;

import java.util.Locale;

/**
 * One line of a result.
 *
 * @param name lower case with dashes
 * @param unit such as {@code ratio}, {@code events/s} or {@code ms}; one word
 */
public record Row(String name, double value, String unit) {
  public Row {
    if (!name.matches("[a-z0-9-]+") || !unit.matches("\\S+")) {
      throw new IllegalArgumentException(
          "A row needs a name in lower case with dashes and a unit of one word, not '"
              + name
              + "' and '"
              + unit
              + "'.");
    }
  }

  /** {@code name value unit}, with four significant digits below 1,000 and whole numbers above. */
  public String line() {
    return name + " " + number() + " " + unit;
  }

  private String number() {
    double size = Math.abs(value);
    int decimals = size >= 1_000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
