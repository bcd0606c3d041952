package io.gridwhistle.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** The wire form of a quarantined record. */
final class QuarantineJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = JSON.getFactory();

  private QuarantineJson() {}

  /** UTF-8 JSON; what is itself no JSON object is kept as Base64 text. */
  static byte[] write(QuarantinedRecord quarantined) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("reason", quarantined.reason());
      json.writeStringField("at", Instant.ofEpochMilli(quarantined.at()).toString());
      json.writeFieldName("record");
      json.writeTree(content(quarantined.record()));
      json.writeEndObject();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return bytes.toByteArray();
  }

  static byte[] key(QuarantinedRecord quarantined) {
    return quarantined.key().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode content(byte[] record) {
    try {
      JsonNode node = JSON.readTree(record);
      return node.isObject() ? node : asText(record);
    } catch (IOException | RuntimeException noJson) {
      return asText(record);
    }
  }

  private static JsonNode asText(byte[] record) {
    return TextNode.valueOf(Base64.getEncoder().encodeToString(record));
  }
}
