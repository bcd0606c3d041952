package io.gridwhistle.source;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.sink.QuarantinedRecord;
import java.time.Duration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Lets the events through that can still count; the others go aside, with the reason.
 *
 * <p>Counters: records in = records out + {@code older-than-retention} + {@code undecodable}.
 */
@SuppressWarnings("NullAway.Init") // Flink initializes operators after their construction
final class EventIntake extends AbstractStreamOperator<CompactEvent>
    implements OneInputStreamOperator<LoggedEvent, CompactEvent> {
  static final String OLDER_THAN_RETENTION = "older-than-retention";
  static final String UNDECODABLE = "undecodable";
  static final OutputTag<QuarantinedRecord> ASIDE = new OutputTag<>("aside") {};
  private static final long serialVersionUID = 1;

  private final long retention;
  private transient Counter tooOld;
  private transient Counter undecodable;
  private transient PromptOutputs outputs;
  private transient long watermark;

  EventIntake(Duration retention) {
    this.retention = retention.toMillis();
  }

  @Override
  public void open() throws Exception {
    super.open();
    tooOld = getMetricGroup().counter(OLDER_THAN_RETENTION);
    undecodable = getMetricGroup().counter(UNDECODABLE);
    outputs = PromptOutputs.of(this);
    watermark = Long.MIN_VALUE;
  }

  @Override
  public void processElement(StreamRecord<LoggedEvent> element) {
    LoggedEvent record = element.getValue();
    CompactEvent event = record.event();
    if (event == null) {
      undecodable.inc();
      setAside(record, UNDECODABLE);
    } else if (isTooOld(event)) {
      tooOld.inc();
      setAside(record, OLDER_THAN_RETENTION);
    } else {
      output.collect(element.replace(event));
    }
  }

  private boolean isTooOld(CompactEvent event) {
    return watermark != Long.MIN_VALUE && event.time() < watermark - retention;
  }

  private void setAside(LoggedEvent record, String reason) {
    long now = getProcessingTimeService().getCurrentProcessingTime();
    String grid = record.event() == null ? "" : record.event().event().grid();
    output.collect(
        ASIDE, new StreamRecord<>(new QuarantinedRecord(grid, reason, now, record.json())));
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    watermark = mark.getTimestamp();
    super.processWatermark(mark);
    outputs.flush();
  }
}
