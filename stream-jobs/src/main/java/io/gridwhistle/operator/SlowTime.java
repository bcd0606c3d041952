package io.gridwhistle.operator;

import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Hands records on at once, and time only now and then, to those who merely forget by it: each word
 * about the time wakes every task behind.
 */
public final class SlowTime<T> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T> {
  private static final long serialVersionUID = 1;
  private static final long STEP = Duration.ofSeconds(1).toMillis();

  private long told = Long.MIN_VALUE;

  SlowTime() {}

  /** Adds it behind a stream. */
  public static <T> SingleOutputStreamOperator<T> behind(DataStream<T> records, String uid) {
    return records.transform(uid, records.getType(), new SlowTime<>()).uid(uid);
  }

  @Override
  public void processElement(StreamRecord<T> element) {
    output.collect(element);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    boolean isLast = mark.getTimestamp() == Watermark.MAX_WATERMARK.getTimestamp();
    if (isLast || told == Long.MIN_VALUE || mark.getTimestamp() - told >= STEP) {
      told = mark.getTimestamp();
      super.processWatermark(mark);
    }
  }
}
