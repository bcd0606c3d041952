package io.gridwhistle.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.sink.AlertDocument;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds the identity of an alert in its wire form, without reading the rest into objects. */
final class AlertDocumentReader {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LONGEST_ID = 128;

  private AlertDocumentReader() {}

  /** The document, or null when these bytes are no alert. */
  static @Nullable AlertDocument read(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      Identity identity = new Identity();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        identity.take(parser);
      }
      return parser.nextToken() == null ? identity.document(json) : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  private static final class Identity {
    private @Nullable String alertId;
    private int revision;

    void take(JsonParser parser) throws IOException {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("alertId") && value == JsonToken.VALUE_STRING) {
        alertId = parser.getText();
      } else if (field.equals("revision") && value == JsonToken.VALUE_NUMBER_INT) {
        revision = parser.getIntValue();
      } else {
        parser.skipChildren();
      }
    }

    @Nullable AlertDocument document(byte[] json) {
      String id = alertId;
      if (id == null || id.isEmpty() || id.length() > LONGEST_ID || revision < 1) {
        return null;
      }
      return new AlertDocument(id, revision, json);
    }
  }
}
