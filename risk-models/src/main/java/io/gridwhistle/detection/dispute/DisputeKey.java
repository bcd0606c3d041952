package io.gridwhistle.detection.dispute;

import io.gridwhistle.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** By what disputes are counted. */
public enum DisputeKey {
  PARTY,
  PLACE,
  GRID;

  private static final DisputeKey[] KINDS = values();

  private final String wire = name().toLowerCase(Locale.ROOT);
  private final String prefix = wire + ":";

  public String wire() {
    return wire;
  }

  static DisputeKey of(String key) {
    for (DisputeKey kind : KINDS) {
      if (key.startsWith(kind.prefix)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("'" + key + "' is no key of repeated-dispute.");
  }

  /** The keys under which a first report counts; none when it is no dispute. */
  public static List<String> keysOf(Event report) {
    if (!"dispute".equals(report.category())) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    report.parties().forEach(party -> keys.add(PARTY.prefix + party));
    if (report.placeKey() != null) {
      keys.add(PLACE.prefix + report.placeKey());
    }
    keys.add(GRID.prefix + report.grid());
    return keys;
  }
}
