package io.gridwhistle.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why an event was refused.
 *
 * @param id the event's id where it could be read
 * @param code one of {@link Code}, in its wire form
 * @param pointer JSON pointer (RFC 6901) to what is wrong
 * @param message one sentence: what is wrong and how to mend it
 */
public record Rejection(@Nullable String id, Code code, String pointer, String message) {

  /** Why events are refused. */
  public enum Code {
    MALFORMED_JSON,
    NOT_AN_OBJECT,
    MISSING,
    WRONG_TYPE,
    INVALID_VALUE,
    TOO_LONG,
    TOO_DEEP,
    TOO_LARGE,
    UNKNOWN_TYPE,
    UNKNOWN_GRID,
    UNKNOWN_DIVISION,
    INVALID_TIME,
    TIME_OUT_OF_RANGE,
    TIME_IN_FUTURE;

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String wire() {
      return wire;
    }
  }
}
