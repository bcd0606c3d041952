package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import java.io.IOException;

/** Fills a draft with what one JSON text says. */
final class DraftReader {
  private final JsonScanner json;
  private final Draft draft;

  DraftReader(JsonBytes source, Draft draft) {
    this.json = new JsonScanner(source);
    this.draft = draft;
  }

  /**
   * Reads the one event that {@code length} bytes of UTF-8 JSON from {@code offset} hold.
   *
   * @throws IOException if that is no JSON
   * @throws InvalidEventException if it is JSON, and no event for all that
   */
  void read(byte[] bytes, int offset, int length) throws IOException {
    draft.clear();
    json.start(bytes, offset, length);
    if (json.nextToken() == JsonToken.START_OBJECT) {
      readEnvelope();
      json.nextToken();
    } else {
      skipRest();
      throw new InvalidEventException(
          Code.NOT_AN_OBJECT, "", "An event must be a JSON object (CloudEvents 1.0).");
    }
  }

  private void skipRest() throws IOException {
    json.skipChildren();
    json.nextToken();
  }

  private void readEnvelope() throws IOException {
    for (Name name = json.nextName(); name != null; name = json.nextName()) {
      json.nextValue();
      Field field = name.envelope();
      if (field != null) {
        draft.take(field, json);
      } else if (name == Name.DATA) {
        readData();
      } else {
        json.skipChildren();
      }
    }
  }

  private void readData() throws IOException {
    if (draft.hasData) {
      draft.clearData();
    }
    draft.hasData = json.currentToken() == JsonToken.START_OBJECT;
    if (!draft.hasData) {
      json.skipChildren();
      return;
    }
    for (Name name = json.nextName(); name != null; name = json.nextName()) {
      json.nextValue();
      Field field = name.data();
      if (field != null) {
        draft.take(field, json);
      } else {
        readPart(name);
      }
    }
  }

  private void readPart(Name name) throws IOException {
    if (name == Name.PLACE) {
      draft.place.read(json, draft);
    } else if (name == Name.PARTIES) {
      draft.parties.read(json, draft);
    } else if (name == Name.POINTS) {
      draft.points.read(json, draft);
    } else if (name == Name.DEPARTMENTS) {
      draft.departments.read(json, draft);
    } else {
      json.skipChildren();
    }
  }
}
