package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where an incident is: {@code place{key?, lon?, lat?, address?}}. */
final class Place extends Part {
  @Nullable String key;

  Place() {
    super("/data/place");
  }

  @Override
  void clear() {
    super.clear();
    key = null;
  }

  @Override
  JsonToken opening() {
    return JsonToken.START_OBJECT;
  }

  @Override
  void readInside(JsonScanner json, Draft draft) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName().text();
      boolean isNull = json.nextToken() == JsonToken.VALUE_NULL;
      switch (name) {
        case "key" -> readKey(json);
        case "address" -> readAddress(json, draft);
        case "lon" -> readDegrees(json, isNull, "lon", 180);
        case "lat" -> readDegrees(json, isNull, "lat", 90);
        default -> json.skipChildren();
      }
    }
  }

  private void readKey(JsonScanner json) throws IOException {
    JsonText text = text(json, "key");
    key = text == null ? null : text.text();
  }

  private void readAddress(JsonScanner json, Draft draft) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      draft.lookForPersonalData(json.text());
    } else {
      text(json, "address");
    }
  }

  private void readDegrees(JsonScanner json, boolean isNull, String field, double most)
      throws IOException {
    if (!isNull) {
      degrees(json, field, most);
    }
  }
}
