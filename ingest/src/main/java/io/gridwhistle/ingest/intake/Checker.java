package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.Rejection;
import io.gridwhistle.event.Rejection.Code;
import java.time.Clock;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The event reader's checks, and those that only a node with a clock and a log can make; what is
 * good goes into the batch.
 */
final class Checker {
  private final EventReader reader;
  private final ToIntFunction<EventReader> partitions;
  private final EventLimits limits;
  private final Clock clock;

  /**
   * Takes its parts.
   *
   * @param partitions where on the log the event goes that the reader has at hand
   */
  Checker(
      EventReader reader, ToIntFunction<EventReader> partitions, EventLimits limits, Clock clock) {
    this.reader = reader;
    this.partitions = partitions;
    this.limits = limits;
    this.clock = clock;
  }

  int mostEvents() {
    return limits.mostEvents();
  }

  void check(Slices at, Batch batch) {
    reader.judgeBy(batch.registry());
    Rejection problem = problem(at);
    if (problem == null) {
      batch.take(reader, partitions.applyAsInt(reader));
    } else {
      batch.refuse(problem);
    }
  }

  private @Nullable Rejection problem(Slices at) {
    if (at.length > limits.largestEvent()) {
      return tooLarge(null);
    }
    Rejection problem = reader.check(at.bytes, at.offset, at.length);
    if (at.isMisplaced()) {
      return misplaced(problem);
    }
    return problem == null ? problemHere() : problem;
  }

  /** Pseudonyms and masks may make an event longer than it came. */
  private @Nullable Rejection problemHere() {
    if (reader.size() > limits.largestEvent()) {
      return tooLarge(reader.id());
    }
    if (reader.time() - clock.millis() > limits.futureMillis()) {
      return new Rejection(
          reader.id(),
          Code.TIME_IN_FUTURE,
          "/time",
          "The time lies too far ahead of this node's clock. Mend the sender's clock.");
    }
    return null;
  }

  private Rejection tooLarge(@Nullable String id) {
    return new Rejection(
        id,
        Code.TOO_LARGE,
        "",
        "The event exceeds %d bytes. Shorten its texts.".formatted(limits.largestEvent()));
  }

  private static Rejection misplaced(@Nullable Rejection problem) {
    return problem != null && problem.code() == Code.MALFORMED_JSON
        ? problem
        : new Rejection(null, Code.WRONG_TYPE, "", "A batch must be a JSON array of events.");
  }
}
