package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.alert.Alert;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that keeps alerts in this process and does nothing else with them. */
final class CollectedAlerts implements Sink<Alert> {
  private static final long serialVersionUID = 1;
  private static final Map<String, Queue<Alert>> RUNS = new ConcurrentHashMap<>();
  private final String run;

  CollectedAlerts(String run) {
    this.run = run;
  }

  /** Takes out what a run has found. */
  static List<Alert> take(String run) {
    Queue<Alert> found = RUNS.remove(run);
    return found == null ? List.of() : List.copyOf(found);
  }

  @Override
  public SinkWriter<Alert> createWriter(WriterInitContext context) {
    return new Writer(RUNS.computeIfAbsent(run, name -> new ConcurrentLinkedQueue<>()));
  }

  private record Writer(Queue<Alert> found) implements SinkWriter<Alert> {
    @Override
    public void write(Alert alert, Context context) {
      found.add(alert);
    }

    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public void close() {}
  }
}
