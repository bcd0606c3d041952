package io.gridwhistle.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Moves every instant in a document by the same span, so that a county of the past is of today. */
record TimeShift(Duration span) {

  /** The document itself, changed. */
  JsonNode apply(JsonNode document) {
    if (document instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> object.set(name, apply(object.get(name))));
    } else if (document instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        array.set(index, apply(array.get(index)));
      }
    } else if (document.asText().matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
      return TextNode.valueOf(OffsetDateTime.parse(document.asText()).plus(span).toString());
    }
    return document;
  }
}
