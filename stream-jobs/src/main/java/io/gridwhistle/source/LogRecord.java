package io.gridwhistle.source;

import org.jspecify.annotations.Nullable;

/**
 * A record of the log as it came.
 *
 * @param key empty when it has none
 * @param value UTF-8 JSON; null where the key was removed
 */
public record LogRecord(String key, byte @Nullable [] value) {

  /** The value, or no bytes where there is none. */
  public byte[] bytes() {
    return value == null ? new byte[0] : value;
  }
}
