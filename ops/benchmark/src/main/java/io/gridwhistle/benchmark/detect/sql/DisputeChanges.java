package io.gridwhistle.benchmark.detect.sql;

import io.gridwhistle.benchmark.detect.DisputeLevels;
import java.time.Instant;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.annotation.FunctionHint;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.types.Row;

/**
 * By how much the counts of a report's keys change: up with the report, down when it leaves the
 * window. One that stops counting goes down at once, and up again when it leaves the window.
 */
@FunctionHint(
    output =
        @DataTypeHint(
            "ROW<dispute STRING, due TIMESTAMP_LTZ(3), difference INT, reported BOOLEAN>"))
public final class DisputeChanges extends TableFunction<Row> {
  private static final long serialVersionUID = 1;

  /** Called by generated code; keys are separated by line feeds, and none are an empty text. */
  public void eval(String keys, Boolean reported, Long millis, Long reportedAt) {
    if (keys.isEmpty()) {
      return;
    }
    int sign = reported ? 1 : -1;
    for (String key : keys.split("\n", -1)) {
      long leaves = reportedAt + DisputeLevels.window(key);
      if (millis < leaves) {
        change(key, millis, sign, reported);
        change(key, leaves, -sign, false);
      }
    }
  }

  private void change(String key, long at, int difference, boolean reported) {
    collect(Row.of(key, Instant.ofEpochMilli(at), difference, reported));
  }
}
