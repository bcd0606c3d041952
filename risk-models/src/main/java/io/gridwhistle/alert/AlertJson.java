package io.gridwhistle.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of an alert (contract §4); the same alert gives the same bytes. */
public final class AlertJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_SIZE = 1024;

  private AlertJson() {}

  /** UTF-8 JSON without line breaks. */
  public static byte[] write(Alert alert) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      write(alert, json);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Alert read(byte[] json) {
    return AlertReader.read(json);
  }

  static void write(Alert alert, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("alertId", alert.alertId());
    json.writeNumberField("revision", alert.revision());
    json.writeStringField("transition", alert.transition().wire());
    json.writeStringField("rule", alert.rule());
    json.writeNumberField("ruleVersion", alert.ruleVersion());
    json.writeStringField("key", alert.key());
    json.writeStringField("severity", alert.severity().wire());
    json.writeStringField("highestSeverity", alert.highestSeverity().wire());
    json.writeStringField("status", alert.status().wire());
    writeTime(json, "at", alert.at());
    writeTime(json, "openedAt", alert.openedAt());
    writeTime(json, "resolvedAt", alert.resolvedAt());
    writeWhere(alert, json);
    writeMeasure(alert.measure(), json);
    writeEvidence(alert.evidence(), json);
    writeText(json, "explanation", alert.explanation());
    writeText(json, "advice", alert.advice());
    writeHandling(alert.handling(), json);
    json.writeEndObject();
  }

  private static void writeTime(JsonGenerator json, String name, @Nullable Long millis)
      throws IOException {
    json.writeStringField(name, millis == null ? null : Instant.ofEpochMilli(millis).toString());
  }

  private static void writeWhere(Alert alert, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("scope");
    json.writeStringField("grid", alert.scope().grid());
    json.writeStringField("village", alert.scope().village());
    json.writeStringField("town", alert.scope().town());
    json.writeStringField("county", alert.scope().county());
    json.writeEndObject();
    json.writeArrayFieldStart("grids");
    for (String grid : alert.grids()) {
      json.writeString(grid);
    }
    json.writeEndArray();
  }

  private static void writeMeasure(Map<String, Number> measure, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("measure");
    for (Map.Entry<String, Number> entry : measure.entrySet()) {
      json.writeFieldName(entry.getKey());
      if (entry.getValue() instanceof Double fraction) {
        json.writeNumber(fraction);
      } else {
        json.writeNumber(entry.getValue().longValue());
      }
    }
    json.writeEndObject();
  }

  private static void writeEvidence(Evidence evidence, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("evidence");
    json.writeNumberField("total", evidence.total());
    json.writeArrayFieldStart("events");
    for (EvidenceEvent event : evidence.events()) {
      json.writeStartObject();
      json.writeStringField("id", event.id());
      json.writeStringField("source", event.source());
      json.writeStringField("type", event.type());
      writeTime(json, "time", event.time());
      if (event.incidentId() != null) {
        json.writeStringField("incidentId", event.incidentId());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String name, Text text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("zh", text.zh());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }

  private static void writeHandling(Handling handling, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("handling");
    json.writeStringField("state", handling.state());
    json.writeStringField("by", handling.by());
    writeTime(json, "at", handling.at());
    json.writeStringField("note", handling.note());
    json.writeStringField("to", handling.to());
    json.writeStringField("reason", handling.reason());
    json.writeEndObject();
  }
}
