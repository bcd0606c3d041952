package io.gridwhistle.benchmark.detect.sql;

import io.gridwhistle.benchmark.detect.County;
import io.gridwhistle.benchmark.detect.Detection;
import io.gridwhistle.benchmark.detect.Outcome;
import io.gridwhistle.benchmark.detect.Signal;
import io.gridwhistle.benchmark.detect.Signals;
import io.gridwhistle.benchmark.detect.Step;
import io.gridwhistle.benchmark.detect.flink.LocalJobs;
import io.gridwhistle.benchmark.detect.flink.MemorySource;
import io.gridwhistle.benchmark.detect.flink.Round;
import io.gridwhistle.benchmark.detect.flink.SharedType;
import io.gridwhistle.benchmark.detect.flink.StepSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.data.RowData;

/** Flink SQL: OVER windows, MATCH_RECOGNIZE, and functions for what SQL cannot say. */
public final class SqlDetection implements Detection {
  private final LocalJobs flink;
  private final County county;
  private final List<RowData> rows;

  public SqlDetection(LocalJobs flink, County county) {
    this.flink = flink;
    this.county = county;
    List<Signal> signals = Signals.of(county);
    this.rows = SignalRows.of(signals);
  }

  /** An OVER window speaks when a row comes, not when one has left it. */
  @Override
  public boolean tells(Step step) {
    return step.isUpward() || !step.rule().equals("repeated-dispute");
  }

  @Override
  public Outcome pass() throws Exception {
    Round round = Round.of(rows);
    StreamExecutionEnvironment environment = flink.environment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(environment);
    register(tables);
    DataStream<RowData> source =
        MemorySource.stream(
            environment, round, SignalRows.TYPE, (row, old) -> row.getLong(SignalRows.MILLIS));
    tables.createTemporaryView("signals", source, timed("ts"));
    tables.createTemporaryView("changes", changes(tables));
    for (String query : List.of("coverage.sql", "overdue.sql", "disputes.sql")) {
      steps(tables, query).sinkTo(new StepSink(round.number()));
    }
    flink.run(environment);
    return round.outcome();
  }

  private void register(StreamTableEnvironment tables) {
    tables.createTemporarySystemFunction("grid_so_far", new GridSoFar());
    tables.createTemporarySystemFunction(
        "grids_below", new GridsBelow(Signals.gridsByDivision(county)));
    tables.createTemporarySystemFunction(
        "coverage_steps", new CoverageSteps(Signals.intervals(county)));
    tables.createTemporarySystemFunction("stage_changes", new StageChanges());
    tables.createTemporarySystemFunction("stage_steps", new StageSteps());
    tables.createTemporarySystemFunction("dispute_changes", new DisputeChanges());
    tables.createTemporarySystemFunction("dispute_steps", new DisputeSteps());
  }

  private static Schema timed(String column) {
    return Schema.newBuilder()
        .columnByMetadata(column, "TIMESTAMP_LTZ(3)", "rowtime", false)
        .watermark(column, "SOURCE_WATERMARK()")
        .build();
  }

  /** Changes lie ahead of the events that cause them: their own column becomes their time. */
  private static Table changes(StreamTableEnvironment tables) throws IOException {
    Table changes = tables.sqlQuery(query("dispute-changes.sql"));
    return tables.fromDataStream(
        tables.toDataStream(changes),
        Schema.newBuilder()
            .column("dispute", "STRING")
            .column("due", "TIMESTAMP_LTZ(3)")
            .column("difference", "INT")
            .column("reported", "BOOLEAN")
            .watermark("due", "SOURCE_WATERMARK()")
            .build());
  }

  private static DataStream<Step> steps(StreamTableEnvironment tables, String name)
      throws IOException {
    return tables
        .toDataStream(tables.sqlQuery(query(name)))
        .map(StepFunction::step)
        .returns(new SharedType<>(Step.class));
  }

  private static String query(String name) throws IOException {
    try (InputStream in = SqlDetection.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("The resource " + name + " is missing. Build the module anew.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
