package io.gridwhistle.cluster.gridstate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Epoch milliseconds as RFC 3339 text in UTC. */
final class Times {
  private Times() {}

  static String text(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  static @Nullable String text(@Nullable Long millis) {
    return millis == null ? null : text(millis.longValue());
  }
}
