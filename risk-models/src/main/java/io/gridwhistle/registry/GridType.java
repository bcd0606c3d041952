package io.gridwhistle.registry;

import java.util.Locale;

/** The kind of land a grid covers; the patrol interval follows from it by default. */
public enum GridType {
  URBAN,
  RURAL,
  MOUNTAIN,
  DEDICATED;

  private final String wire = name().toLowerCase(Locale.ROOT);

  public String wire() {
    return wire;
  }

  /**
   * The type of a wire name.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static GridType ofWire(String text) {
    for (GridType type : values()) {
      if (type.wire.equals(text)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "The grid type '" + text + "' is unknown. Use one of urban, rural, mountain, dedicated.");
  }
}
