package io.gridwhistle.benchmark.detect.flink;

import io.gridwhistle.benchmark.detect.Step;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Keeps what a job says with its round, and notes when the last of it has come. */
public record StepSink(int number) implements Sink<Step> {

  @Override
  public SinkWriter<Step> createWriter(WriterInitContext context) {
    return new Writer(Round.find(number));
  }

  private record Writer(Round round) implements SinkWriter<Step> {
    @Override
    public void write(Step step, Context context) {
      round.add(step);
    }

    @Override
    public void flush(boolean endOfInput) {
      if (endOfInput) {
        round.end();
      }
    }

    @Override
    public void close() {}
  }
}
