package io.gridwhistle.source;

import io.gridwhistle.alert.Action;
import io.gridwhistle.sink.QuarantinedRecord;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Reads actions; what is none goes aside. */
final class ActionIntake extends ProcessFunction<LogRecord, Action> {
  static final String UNDECODABLE = "undecodable-action";
  static final OutputTag<QuarantinedRecord> ASIDE = new OutputTag<>("aside") {};
  private static final long serialVersionUID = 1;

  @Override
  public void processElement(LogRecord record, Context context, Collector<Action> out) {
    Action action = ActionReader.read(record.bytes());
    if (action != null) {
      out.collect(action);
      return;
    }
    long now = context.timerService().currentProcessingTime();
    context.output(ASIDE, new QuarantinedRecord(record.key(), UNDECODABLE, now, record.bytes()));
  }
}
