package io.gridwhistle.benchmark.detect;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keys, windows and counts of repeated-dispute, for rivals. */
public final class DisputeLevels {
  private static final long LONG = Duration.ofDays(30).toMillis();
  private static final long SHORT = Duration.ofDays(7).toMillis();
  private static final int[] PEOPLE = {3, 5, 8};
  private static final int[] GRID = {5, 10, 20};

  private DisputeLevels() {}

  /** The keys that a report counts for; none when it is not about a dispute. */
  public static List<String> keysOf(Event event) {
    List<String> keys = new ArrayList<>();
    if (event.type() == EventType.REPORTED && "dispute".equals(event.category())) {
      event.parties().forEach(party -> keys.add("party:" + party));
      if (event.placeKey() != null) {
        keys.add("place:" + event.placeKey());
      }
      keys.add("grid:" + event.grid());
    }
    return keys;
  }

  public static boolean isGrid(String key) {
    return key.startsWith("grid:");
  }

  /** Milliseconds for which a report counts. */
  public static long window(String key) {
    return isGrid(key) ? SHORT : LONG;
  }

  /** The severity of a count, as ordinal. */
  public static int met(String key, long count) {
    int[] steps = isGrid(key) ? GRID : PEOPLE;
    int met = 0;
    for (int i = 0; i < steps.length; i++) {
      met = count >= steps[i] ? Severity.YELLOW.ordinal() + i : met;
    }
    return met;
  }
}
