package io.gridwhistle.launch;

import io.gridwhistle.process.JavaCommand;
import io.gridwhistle.process.Readiness;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One process to keep running.
 *
 * @param name such as {@code ingest-1}
 * @param address where it can be reached
 * @param grace how long it may take to end after SIGTERM
 * @param pause how long to wait, each time, before it is started again
 */
record Role(
    String name,
    String address,
    CommandSource command,
    Readiness readiness,
    Duration startLimit,
    Duration grace,
    Supplier<Duration> pause) {

  /** One that is started again at once. */
  Role(
      String name,
      String address,
      CommandSource command,
      Readiness readiness,
      Duration startLimit,
      Duration grace) {
    this(name, address, command, readiness, startLimit, grace, () -> Duration.ZERO);
  }

  /** Makes the command anew for each start, as members and settings may have changed. */
  @FunctionalInterface
  interface CommandSource {
    JavaCommand command() throws IOException;
  }
}
