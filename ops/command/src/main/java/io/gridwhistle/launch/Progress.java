package io.gridwhistle.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the operator how far a start has come. */
final class Progress {
  private final PrintStream out;
  private final Instant start = Instant.now();

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String text) {
    var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds, text);
    out.flush();
  }

  void ready(Role role, Duration took) {
    var seconds = took.toMillis() / 1000.0;
    say(String.format(Locale.ROOT, "%s ready in %.1f s", role.name(), seconds));
  }
}
