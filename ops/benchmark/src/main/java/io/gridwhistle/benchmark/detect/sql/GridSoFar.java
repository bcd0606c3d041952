package io.gridwhistle.benchmark.detect.sql;

import io.gridwhistle.benchmark.detect.Signal.Kind;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.annotation.FunctionHint;
import org.apache.flink.table.functions.AggregateFunction;
import org.apache.flink.types.Row;

/** What is known of a grid before its newest signal. */
@FunctionHint(output = @DataTypeHint("ROW<since BIGINT, seen BIGINT, emergencies INT>"))
public final class GridSoFar extends AggregateFunction<Row, GridSoFar.Memory> {
  private static final long serialVersionUID = 1;

  /** The newest signal is in the fields that begin with {@code next}. */
  public static final class Memory {
    public long since;
    public long seen;
    public int emergencies;
    public long nextSince;
    public long nextSeen;
    public int nextEmergencies;
  }

  @Override
  public Memory createAccumulator() {
    return new Memory();
  }

  /** Called by generated code. */
  public void accumulate(Memory memory, Integer kind, Boolean flag, Long millis) {
    memory.since = memory.nextSince;
    memory.seen = memory.nextSeen;
    memory.emergencies = memory.nextEmergencies;
    memory.nextSeen = millis;
    if (kind == Kind.PATROL.ordinal()) {
      memory.nextSince = millis;
    } else if (kind == Kind.MODE.ordinal()) {
      memory.nextEmergencies += flag ? 1 : -1;
    }
  }

  @Override
  public Row getValue(Memory memory) {
    return Row.of(memory.since, memory.seen, memory.emergencies);
  }
}
