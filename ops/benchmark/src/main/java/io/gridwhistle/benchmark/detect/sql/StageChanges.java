package io.gridwhistle.benchmark.detect.sql;

import io.gridwhistle.benchmark.detect.Signal.Kind;
import org.apache.flink.table.functions.AggregateFunction;

/** What has moved a running stage's clock or limit, as text: kind, instant and due date of each. */
public final class StageChanges extends AggregateFunction<String, StageChanges.Memory> {
  private static final long serialVersionUID = 1;

  /** The text so far. */
  public static final class Memory {
    public String text = "";
  }

  @Override
  public Memory createAccumulator() {
    return new Memory();
  }

  /** Called by generated code. */
  public void accumulate(Memory memory, Integer kind, Long millis, Long due) {
    if (kind == Kind.SUSPENDED.ordinal()
        || kind == Kind.RESUMED.ordinal()
        || kind == Kind.EXTENDED.ordinal()) {
      memory.text += kind + "," + millis + "," + due + ";";
    }
  }

  @Override
  public String getValue(Memory memory) {
    return memory.text;
  }
}
