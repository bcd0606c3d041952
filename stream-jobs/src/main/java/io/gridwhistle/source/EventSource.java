package io.gridwhistle.source;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.sink.QuarantinedRecord;
import io.gridwhistle.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The events on the log, with their time. */
public final class EventSource {
  private EventSource() {}

  /**
   * What comes of the log.
   *
   * @param events that can still count, stamped with their time
   * @param aside what cannot, with the reason
   */
  public record Intake(DataStream<CompactEvent> events, DataStream<QuarantinedRecord> aside) {}

  /**
   * Adds the source to a job.
   *
   * @param group under which the offsets are committed
   * @param retention how far behind the newest event one may lie
   * @param idleAfter silence of a partition after which the others go on without it, see {@link
   *     Silence}
   */
  public static Intake define(
      StreamExecutionEnvironment job,
      String brokers,
      String group,
      Duration retention,
      Duration idleAfter,
      TypeInformation<CompactEvent> type) {
    SingleOutputStreamOperator<CompactEvent> events =
        job.fromSource(
                KafkaSources.busy(brokers, Topics.EVENTS, group, new LoggedEventSchema()),
                time(idleAfter),
                "events")
            .uid("events")
            .transform("event intake", type, new EventIntake(retention))
            .uid("event-intake");
    return new Intake(events, events.getSideOutput(EventIntake.ASIDE));
  }

  private static WatermarkStrategy<LoggedEvent> time(Duration idleAfter) {
    return WatermarkStrategy.<LoggedEvent>forGenerator(
            context ->
                new LogTime(
                    Clock.systemUTC(), new Silence(context.getInputActivityClock(), idleAfter)))
        .withTimestampAssigner((record, logTime) -> record.time());
  }
}
