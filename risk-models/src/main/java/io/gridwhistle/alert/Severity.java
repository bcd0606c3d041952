package io.gridwhistle.alert;

import java.util.Locale;

/** How serious a warning is; the declaration order is the order of severity. */
public enum Severity {
  NONE,
  BLUE,
  YELLOW,
  ORANGE,
  RED;

  private final String wire = name().toLowerCase(Locale.ROOT);

  /** The lower-case name used in JSON. */
  public String wire() {
    return wire;
  }

  /**
   * The severity of a wire name.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Severity ofWire(String text) {
    for (Severity severity : values()) {
      if (severity.wire.equals(text)) {
        return severity;
      }
    }
    throw new IllegalArgumentException(
        "Severity '" + text + "' is unknown. Use one of blue, yellow, orange, red.");
  }
}
