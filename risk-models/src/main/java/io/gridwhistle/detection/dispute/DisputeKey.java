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

  private final String wire = name().toLowerCase(Locale.ROOT);

  public String wire() {
    return wire;
  }

  static DisputeKey of(String key) {
    for (DisputeKey kind : values()) {
      if (key.startsWith(kind.wire + ":")) {
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
    report.parties().forEach(party -> keys.add("party:" + party));
    if (report.placeKey() != null) {
      keys.add("place:" + report.placeKey());
    }
    keys.add("grid:" + report.grid());
    return keys;
  }
}
