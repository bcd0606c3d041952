package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.ReadResult;
import io.gridwhistle.event.Rejection;
import io.gridwhistle.event.Rejection.Code;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The event reader's checks, and those that only a node with a clock and a log can make. */
final class Checker {
  private final EventReader reader;
  private final EventLimits limits;
  private final Clock clock;

  Checker(EventReader reader, EventLimits limits, Clock clock) {
    this.reader = reader;
    this.limits = limits;
    this.clock = clock;
  }

  int mostEvents() {
    return limits.mostEvents();
  }

  long now() {
    return clock.millis();
  }

  ReadResult check(Slices at) {
    if (at.length > limits.largestEvent()) {
      return tooLarge(null);
    }
    ReadResult result = reader.read(at.bytes, at.offset, at.length);
    if (at.isMisplaced()) {
      return misplaced(result);
    }
    return result instanceof ReadResult.Accepted accepted ? check(accepted) : result;
  }

  /** Pseudonyms and masks may make an event longer than it came. */
  private ReadResult check(ReadResult.Accepted accepted) {
    String id = accepted.event().id();
    if (accepted.json().length > limits.largestEvent()) {
      return tooLarge(id);
    }
    if (accepted.event().time() - now() > limits.futureMillis()) {
      return rejected(
          id,
          Code.TIME_IN_FUTURE,
          "/time",
          "The time lies too far ahead of this node's clock. Mend the sender's clock.");
    }
    return accepted;
  }

  private ReadResult tooLarge(@Nullable String id) {
    return rejected(
        id,
        Code.TOO_LARGE,
        "",
        "The event exceeds %d bytes. Shorten its texts.".formatted(limits.largestEvent()));
  }

  private static ReadResult misplaced(ReadResult result) {
    boolean broken =
        result instanceof ReadResult.Rejected rejected
            && rejected.rejection().code() == Code.MALFORMED_JSON;
    return broken
        ? result
        : rejected(null, Code.WRONG_TYPE, "", "A batch must be a JSON array of events.");
  }

  private static ReadResult rejected(
      @Nullable String id, Code code, String pointer, String message) {
    return new ReadResult.Rejected(new Rejection(id, code, pointer, message));
  }
}
