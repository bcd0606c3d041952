package io.gridwhistle.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ThrowingRunnable;

/** Waits with patience for slow machines; what cannot be asked just then is asked again. */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Waiting() {}

  static void until(String what, Callable<Boolean> condition) {
    await(what).atMost(PATIENCE).pollInterval(PAUSE).ignoreExceptions().until(condition);
  }

  static void untilAsserted(ThrowingRunnable assertion) {
    await().atMost(PATIENCE).pollInterval(PAUSE).ignoreExceptions().untilAsserted(assertion);
  }
}
