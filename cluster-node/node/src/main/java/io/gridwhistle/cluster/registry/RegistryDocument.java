package io.gridwhistle.cluster.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.registry.RegistryView.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the part of a registry that a caller may see, as one GeoJSON FeatureCollection. */
final class RegistryDocument {
  private static final JsonFactory FACTORY = new ObjectMapper().getFactory();

  private final Snapshot snapshot;
  private final Caller caller;

  RegistryDocument(Snapshot snapshot, Caller caller) {
    this.snapshot = snapshot;
    this.caller = caller;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeNumberField("version", snapshot.registry().version());
      writeDivisions(json);
      writeMember(json, "departments");
      writeMember(json, "calendar");
      writeFeatures(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void writeDivisions(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("divisions");
    for (JsonNode division : snapshot.head().path("divisions")) {
      String code = division.path("code").asText();
      if (caller.seesDivision(snapshot.registry(), code)) {
        json.writeTree(code.equals(caller.division()) ? asRoot(division) : division);
      }
    }
    json.writeEndArray();
  }

  /** What lies above a caller's own division is not in the document. */
  private static JsonNode asRoot(JsonNode division) {
    ObjectNode root = division.deepCopy();
    root.remove("parent");
    return root;
  }

  private void writeMember(JsonGenerator json, String name) throws IOException {
    if (snapshot.head().has(name)) {
      json.writeFieldName(name);
      json.writeTree(snapshot.head().get(name));
    }
  }

  private void writeFeatures(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("features");
    for (Map.Entry<String, byte[]> feature : snapshot.features().entrySet()) {
      if (caller.seesGrid(snapshot.registry(), feature.getKey())) {
        json.writeRawValue(new String(feature.getValue(), StandardCharsets.UTF_8));
      }
    }
    json.writeEndArray();
  }
}
