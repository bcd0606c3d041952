package io.gridwhistle.alert;

import java.util.Locale;

/** Where an alert stands. */
public enum Status {
  OPEN,
  RESOLVED,
  WITHDRAWN;

  private final String wire = name().toLowerCase(Locale.ROOT);

  public String wire() {
    return wire;
  }

  /**
   * The one of that name on the wire.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Status ofWire(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
