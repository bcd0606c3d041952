package io.gridwhistle.alert;

import java.util.Locale;

/** What a revision of an alert says about its episode. */
public enum Transition {
  OPENED,
  RAISED,
  LOWERED,
  UPDATED,
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
  public static Transition ofWire(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
