package io.gridwhistle.operator;

import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.util.function.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Instants at which to look at keys: alarms of our own where the keys' states are in memory,
 * Flink's timers where these may lie on disk.
 */
final class Wakes {
  private final InternalTimerService<VoidNamespace> timers;
  private final @Nullable Alarms alarms;

  /**
   * Wakes.
   *
   * @param inMemory true to keep alarms, which every restart must set anew
   */
  Wakes(InternalTimerService<VoidNamespace> timers, boolean inMemory) {
    this.timers = timers;
    this.alarms = inMemory ? new Alarms() : null;
  }

  /** True when no checkpoint holds them. */
  boolean areLostAtRestart() {
    return alarms != null;
  }

  /** Sets one for the current key, which is given besides. */
  void set(String key, long instant) {
    if (alarms == null) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, instant);
    } else {
      alarms.set(key, instant);
    }
  }

  /** Takes the alarms up to an instant in their order, each with its key made current. */
  void take(long instant, Keys keys, ThrowingConsumer<Long, Exception> action) throws Exception {
    while (alarms != null && !alarms.isEmpty() && alarms.next() <= instant) {
      long due = alarms.next();
      keys.set(alarms.take());
      action.accept(due);
    }
  }
}
