package io.gridwhistle.ingest.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks an alert's header out of its JSON without building the rest. */
final class AlertHeaderReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;
  private final Set<String> grids = new LinkedHashSet<>();
  private @Nullable String alertId;
  private int revision;
  private @Nullable String rule;
  private @Nullable String severity;
  private @Nullable String status;

  private AlertHeaderReader(JsonParser json) {
    this.json = json;
  }

  /**
   * The header.
   *
   * @throws IOException for anything that is no alert
   */
  static AlertHeader read(byte[] alert) throws IOException {
    try (JsonParser json = FACTORY.createParser(alert)) {
      return new AlertHeaderReader(json).read();
    }
  }

  private AlertHeader read() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("An alert must be a JSON object.");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      take(name);
    }
    if (alertId == null || revision < 1 || rule == null || severity == null || status == null) {
      throw new IOException("An alert needs alertId, revision, rule, severity and status.");
    }
    return new AlertHeader(alertId, revision, rule, severity, status.equals("open"), grids);
  }

  private void take(String name) throws IOException {
    switch (name) {
      case "alertId" -> alertId = json.getText();
      case "revision" -> revision = json.getValueAsInt();
      case "rule" -> rule = json.getText();
      case "severity" -> severity = json.getText();
      case "status" -> status = json.getText();
      case "scope" -> takeScope();
      case "grids" -> takeGrids();
      default -> json.skipChildren();
    }
  }

  private void takeScope() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean grid = json.currentName().equals("grid");
      if (json.nextToken() == JsonToken.VALUE_STRING && grid) {
        grids.add(json.getText());
      }
      json.skipChildren();
    }
  }

  private void takeGrids() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      grids.add(json.getText());
    }
  }
}
