package io.gridwhistle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.operator.DetectionSettings;
import io.gridwhistle.operator.DetectionTopology;
import io.gridwhistle.operator.RuleChange;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import io.gridwhistle.state.Forms;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the detection job over a file, without any server. */
public final class Replay {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Facts of grids come before any event. */
  private static final long BEFORE_ALL = Long.MIN_VALUE / 2;

  private final ReplayOptions options;

  public Replay(ReplayOptions options) {
    this.options = options;
  }

  /**
   * Reads, sorts, detects and writes.
   *
   * @throws IllegalArgumentException when an input cannot be used
   */
  public ReplaySummary run() throws Exception {
    long start = System.nanoTime();
    Path work = Files.createTempDirectory("gridwhistle-replay");
    try {
      JsonNode document = JSON.readTree(options.registry().toFile());
      Registry registry = RegistryReader.read(document, 1);
      EventFile events = new EventFile(registry, options.pseudonymKey(), work("events", work));
      List<Path> runs = events.read(options.events(), options.rejects());
      long until = until(events);
      JobExecutionResult result = detect(document, events, runs, until, work);
      return summary(events, result, System.nanoTime() - start);
    } finally {
      Folders.delete(work);
    }
  }

  private long until(EventFile events) {
    Long asked = options.until();
    return asked == null ? events.newest() : asked;
  }

  private static Path work(String name, Path folder) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private JobExecutionResult detect(
      JsonNode registry, EventFile events, List<Path> runs, long until, Path work)
      throws Exception {
    StreamExecutionEnvironment job =
        LocalJob.environment(options.parallelism(), options.bounded(), work);
    DetectionTopology.Outputs outputs =
        DetectionTopology.define(
            inputs(job, registry, events, runs.stream().map(Path::toString).toList(), until),
            settings(registry.path("calendar"), until));
    write(outputs, until, work);
    return job.execute("replay");
  }

  private DetectionSettings settings(JsonNode calendar, long until) {
    List<String> rules = options.rules().stream().map(ObjectNode::toString).toList();
    return DetectionSettings.replay(
        rules, calendar.isObject() ? calendar.toString() : "", until, options.bounded());
  }

  private DetectionTopology.Inputs inputs(
      StreamExecutionEnvironment job,
      JsonNode document,
      EventFile events,
      List<String> runs,
      long until) {
    String registry = options.registry().toString();
    boolean anyIncident = events.hasIncidentUpTo(until);
    boolean anyNotice = !document.path("features").isEmpty();
    DataStream<CompactEvent> incidents =
        source(
            job,
            replay(anyIncident, ReplaySplit.Kind.INCIDENTS, registry, runs, until),
            "incident-events",
            Forms.COMPACT_EVENTS,
            CompactEvent::time);
    DataStream<GridNotice> notices =
        source(
            job,
            replay(anyNotice, ReplaySplit.Kind.NOTICES, registry, runs, until),
            "notices",
            Forms.GRID_NOTICES,
            Replay::time);
    return new DetectionTopology.Inputs(
        incidents,
        notices,
        source(job, ReplaySource.ofNothing(), "rules", RuleChange.TYPE, rule -> 0),
        source(job, ReplaySource.ofNothing(), "actions", Forms.ACTIONS, action -> 0));
  }

  private static <T> ReplaySource<T> replay(
      boolean any, ReplaySplit.Kind kind, String registry, List<String> runs, long until) {
    return any ? new ReplaySource<>(kind, registry, runs, until) : ReplaySource.ofNothing();
  }

  private static long time(GridNotice notice) {
    CompactEvent event = notice.compact();
    return event == null ? BEFORE_ALL : event.time();
  }

  /** Tells when something happened. */
  private interface Time<T> extends Serializable {
    long of(T value);
  }

  private static <T> DataStream<T> source(
      StreamExecutionEnvironment job,
      ReplaySource<T> source,
      String uid,
      TypeInformation<T> type,
      Time<T> time) {
    WatermarkStrategy<T> inOrder =
        WatermarkStrategy.<T>forMonotonousTimestamps()
            .withTimestampAssigner((value, none) -> time.of(value));
    return job.fromSource(source, inOrder, uid, type).uid(uid).setParallelism(1);
  }

  private void write(DetectionTopology.Outputs outputs, long until, Path work) throws IOException {
    DataStream<Alert> alerts = outputs.alerts();
    alerts
        .sinkTo(new SortedFileSink<>(options.out(), work("alerts", work), new AlertLine()))
        .uid("alerts")
        .name("alerts")
        .setParallelism(1);
    Path state = options.state();
    if (state != null) {
      outputs
          .grids()
          .sinkTo(new SortedFileSink<>(state, work("grids", work), new GridLine(until)))
          .uid("grids-out")
          .name("grids")
          .setParallelism(1);
    }
  }

  private static ReplaySummary summary(EventFile events, JobExecutionResult result, long nanos) {
    Map<String, Long> alerts = new TreeMap<>();
    result
        .getAllAccumulatorResults()
        .forEach((name, count) -> alerts.put(name, ((Number) count).longValue()));
    alerts.values().removeIf(count -> count == 0);
    long read =
        events.accepted()
            + events.duplicates()
            + events.rejected().values().stream().mapToLong(Long::longValue).sum();
    return new ReplaySummary(
        read,
        events.accepted(),
        events.duplicates(),
        events.rejected(),
        alerts,
        read / (nanos / 1e9));
  }
}
