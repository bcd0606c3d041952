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

  static Status ofWire(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
