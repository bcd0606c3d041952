package io.gridwhistle.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskIndex;
import io.gridwhistle.risk.RiskPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grid's final state as one line of JSON, with its risk index at the end of the replay. */
final class GridLine implements SortedFileSink.Line<GridState> {
  private static final long serialVersionUID = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private final long until;

  GridLine(long until) {
    this.until = until;
  }

  @Override
  public SpillSorter.Entry of(GridState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(state, json);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    byte[] grid = state.grid().getBytes(StandardCharsets.UTF_8);
    return new SpillSorter.Entry(0, grid, bytes.toByteArray());
  }

  private void write(GridState state, JsonGenerator json) throws IOException {
    double index = RiskIndex.at(state.parts(), until);
    json.writeStartObject();
    json.writeStringField("grid", state.grid());
    json.writeStringField("village", state.scope().village());
    json.writeStringField("town", state.scope().town());
    json.writeStringField("county", state.scope().county());
    json.writeStringField("at", Instant.ofEpochMilli(until).toString());
    json.writeNumberField("riskIndex", index);
    json.writeStringField("level", RiskIndex.level(index).wire());
    writeParts(state, json);
    writeCoverage(state, json);
    writeIncidents(state, json);
    json.writeEndObject();
  }

  private void writeParts(GridState state, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("parts");
    for (RiskPart part : state.parts()) {
      json.writeStartObject();
      json.writeStringField("alertId", part.alertId());
      json.writeStringField("rule", part.rule());
      json.writeStringField("key", part.key());
      json.writeStringField("severity", part.severity().wire());
      writeTime(json, "openedAt", part.openedAt());
      writeTime(json, "resolvedAt", part.resolvedAt());
      json.writeNumberField("contribution", RiskIndex.contribution(part, until));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeCoverage(GridState state, JsonGenerator json) throws IOException {
    boolean walked = state.lastPatrol() != GridState.NEVER;
    writeTime(json, "lastPatrol", walked ? (Long) state.lastPatrol() : null);
    json.writeNumberField("patrolIntervalMillis", state.patrolInterval());
    long since = walked ? Math.max(state.lastPatrol(), state.activeFrom()) : state.activeFrom();
    if (state.patrolInterval() > 0) {
      double fraction = Math.max(0, until - since) / (double) state.patrolInterval();
      json.writeNumberField("coverageFraction", fraction);
    }
  }

  private static void writeIncidents(GridState state, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("openIncidents");
    for (OpenIncident incident : state.incidents()) {
      json.writeStartObject();
      json.writeStringField("incidentId", incident.incidentId());
      json.writeStringField("category", incident.category());
      json.writeStringField("stage", incident.stage());
      writeTime(json, "since", incident.since());
      writeTime(json, "dueAt", incident.dueAt());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTime(JsonGenerator json, String name, @Nullable Long millis)
      throws IOException {
    json.writeStringField(name, millis == null ? null : Instant.ofEpochMilli(millis).toString());
  }
}
