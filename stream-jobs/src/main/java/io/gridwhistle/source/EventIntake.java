package io.gridwhistle.source;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.sink.QuarantinedRecord;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets the events through that can still count; the others go aside, with the reason.
 *
 * <p>Counters: records in = records out + {@code older-than-retention} + {@code undecodable}.
 */
final class EventIntake extends ProcessFunction<LoggedEvent, CompactEvent> {
  static final String OLDER_THAN_RETENTION = "older-than-retention";
  static final String UNDECODABLE = "undecodable";
  static final OutputTag<QuarantinedRecord> ASIDE = new OutputTag<>("aside") {};
  private static final long serialVersionUID = 1;

  private final long retention;
  private transient Counter tooOld;
  private transient Counter undecodable;

  EventIntake(Duration retention) {
    this.retention = retention.toMillis();
  }

  @Override
  public void open(OpenContext context) {
    tooOld = getRuntimeContext().getMetricGroup().counter(OLDER_THAN_RETENTION);
    undecodable = getRuntimeContext().getMetricGroup().counter(UNDECODABLE);
  }

  @Override
  public void processElement(LoggedEvent record, Context context, Collector<CompactEvent> out) {
    CompactEvent event = record.event();
    if (event == null) {
      undecodable.inc();
      setAside(record, UNDECODABLE, context);
    } else if (isTooOld(event, context.timerService().currentWatermark())) {
      tooOld.inc();
      setAside(record, OLDER_THAN_RETENTION, context);
    } else {
      out.collect(event);
    }
  }

  private boolean isTooOld(CompactEvent event, long watermark) {
    return watermark != Long.MIN_VALUE && event.time() < watermark - retention;
  }

  private static void setAside(LoggedEvent record, String reason, Context context) {
    long now = context.timerService().currentProcessingTime();
    String grid = record.event() == null ? "" : record.event().event().grid();
    context.output(ASIDE, new QuarantinedRecord(grid, reason, now, record.json()));
  }
}
