package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import java.io.IOException;

/** Whom a whistle calls: {@code departments[]}. */
final class Departments extends Part {
  Departments() {
    super("/data/departments", JsonToken.START_ARRAY);
  }

  @Override
  void readInside(JsonScanner json, Draft draft) throws IOException {
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      enter(i);
      if (text(json, "") == null) {
        note(Code.WRONG_TYPE, "", "A department must be a text.");
      }
    }
  }
}
