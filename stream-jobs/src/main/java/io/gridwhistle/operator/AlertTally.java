package io.gridwhistle.operator;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Status;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.jspecify.annotations.Nullable;

/** Counts alerts by rule and highest severity, as Flink's accumulators; withdrawn ones not. */
final class AlertTally {
  private final RuntimeContext context;

  AlertTally(RuntimeContext context) {
    this.context = context;
  }

  void count(@Nullable Alert before, Alert after) {
    if (before == null || !name(before).equals(name(after))) {
      if (before != null) {
        add(name(before), -1);
      }
      add(name(after), 1);
    }
  }

  private static String name(Alert alert) {
    return alert.status() == Status.WITHDRAWN
        ? ""
        : alert.rule() + " " + alert.highestSeverity().wire();
  }

  private void add(String name, long count) {
    if (!name.isEmpty()) {
      LongCounter counter =
          context.<Long, Long>getAccumulator(name) instanceof LongCounter known ? known : null;
      if (counter == null) {
        counter = new LongCounter();
        context.addAccumulator(name, counter);
      }
      counter.add(count);
    }
  }
}
