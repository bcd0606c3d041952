package io.gridwhistle.source;

import io.gridwhistle.sink.AlertDocument;
import io.gridwhistle.sink.QuarantinedRecord;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Turns records of the alert log into documents; what is no alert goes aside. */
final class AlertIntake extends ProcessFunction<LogRecord, AlertDocument> {
  static final String UNDECODABLE = "undecodable-alert";
  static final OutputTag<QuarantinedRecord> ASIDE = new OutputTag<>("aside") {};
  private static final long serialVersionUID = 1;

  @Override
  public void processElement(LogRecord record, Context context, Collector<AlertDocument> out) {
    AlertDocument document = AlertDocumentReader.read(record.bytes());
    if (document != null) {
      out.collect(document);
      return;
    }
    long now = context.timerService().currentProcessingTime();
    context.output(ASIDE, new QuarantinedRecord(record.key(), UNDECODABLE, now, record.bytes()));
  }
}
