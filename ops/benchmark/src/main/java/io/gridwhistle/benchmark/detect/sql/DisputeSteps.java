package io.gridwhistle.benchmark.detect.sql;

import io.gridwhistle.benchmark.detect.DisputeLevels;
import io.gridwhistle.benchmark.detect.Step;
import java.time.Instant;
import org.apache.flink.table.annotation.DataTypeHint;

/** A step wherever a report makes the count reach the next threshold. */
public final class DisputeSteps extends StepFunction {
  private static final long serialVersionUID = 1;

  /** Called by generated code. */
  public void eval(String key, @DataTypeHint("TIMESTAMP_LTZ(3)") Instant at, Integer count) {
    int before = DisputeLevels.met(key, count - 1L);
    int after = DisputeLevels.met(key, count);
    if (after > before) {
      say(Step.between("repeated-dispute", key, before, after, at.toEpochMilli()));
    }
  }
}
