package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where an incident is: {@code place{key?, lon?, lat?, address?}}. */
final class Place extends Part {
  private final JsonText key;
  private boolean hasKey;

  Place(JsonBytes source) {
    super("/data/place", JsonToken.START_OBJECT);
    key = new JsonText(source);
  }

  @Override
  void clear() {
    super.clear();
    hasKey = false;
  }

  /** Where the key stands, null when it has none. */
  @Nullable JsonText key() {
    return hasKey ? key : null;
  }

  @Override
  void readInside(JsonScanner json, Draft draft) throws IOException {
    for (Name name = json.nextName(); name != null; name = json.nextName()) {
      boolean isNull = json.nextValue() == JsonToken.VALUE_NULL;
      if (name == Name.KEY) {
        readKey(json);
      } else if (name == Name.ADDRESS) {
        readAddress(json, draft);
      } else if (name == Name.LON && !isNull) {
        degrees(json, "lon", 180);
      } else if (name == Name.LAT && !isNull) {
        degrees(json, "lat", 90);
      } else {
        json.skipChildren();
      }
    }
  }

  private void readKey(JsonScanner json) throws IOException {
    JsonText text = text(json, "key");
    hasKey = text != null;
    if (text != null) {
      key.set(text);
    }
  }

  private void readAddress(JsonScanner json, Draft draft) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      draft.lookForPersonalData(json.text());
    } else {
      text(json, "address");
    }
  }
}
