package io.gridwhistle.benchmark.detect.flink;

import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Hands out a round's elements as fast as the job takes them. */
@SuppressWarnings("NullAway.Init") // Flink opens functions after their construction
public final class MemorySource<T> implements GeneratorFunction<Long, T> {
  private static final long serialVersionUID = 1;

  private final int number;
  private transient Round round;

  private MemorySource(int number) {
    this.number = number;
  }

  /** The round's elements as a stream in the order of time. */
  public static <T> DataStream<T> stream(
      StreamExecutionEnvironment environment,
      Round round,
      TypeInformation<T> type,
      SerializableTimestampAssigner<T> times) {
    return environment.fromSource(
        new DataGeneratorSource<>(new MemorySource<>(round.number()), round.size(), type),
        WatermarkStrategy.<T>forMonotonousTimestamps().withTimestampAssigner(context -> times),
        "memory",
        type);
  }

  @Override
  public void open(SourceReaderContext context) {
    round = Round.find(number);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T map(Long index) {
    return (T) round.element(index);
  }
}
