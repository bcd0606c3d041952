package io.gridwhistle.benchmark.detect.sql;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.benchmark.detect.Step;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.annotation.FunctionHint;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.types.Row;

/** A table function whose rows are steps. */
@FunctionHint(
    output =
        @DataTypeHint(
            "ROW<rule_id STRING, alert_key STRING, transition INT, severity INT, step_at BIGINT>"))
public abstract class StepFunction extends TableFunction<Row> {
  private static final long serialVersionUID = 1;
  private static final Transition[] TRANSITIONS = Transition.values();
  private static final Severity[] SEVERITIES = Severity.values();

  final void say(Step step) {
    collect(
        Row.of(
            step.rule(),
            step.key(),
            step.transition().ordinal(),
            step.severity().ordinal(),
            step.at()));
  }

  /** The step that a row stands for. */
  static Step step(Row row) {
    return new Step(
        (String) row.getField(0),
        (String) row.getField(1),
        TRANSITIONS[(int) row.getField(2)],
        SEVERITIES[(int) row.getField(3)],
        (long) row.getField(4));
  }
}
