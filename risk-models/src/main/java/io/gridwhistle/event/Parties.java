package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.privacy.Party;
import io.gridwhistle.privacy.Pseudonymizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is involved: {@code parties[]{role?, key | idNumber | phone | name}}. */
final class Parties extends Part {
  private final List<Map<String, String>> people = new ArrayList<>();

  Parties() {
    super("/data/parties");
  }

  @Override
  void clear() {
    super.clear();
    people.clear();
  }

  @Override
  JsonToken opening() {
    return JsonToken.START_ARRAY;
  }

  @Override
  void readInside(JsonScanner json, Draft draft) throws IOException {
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      enter(i);
      if (json.currentToken() == JsonToken.START_OBJECT) {
        readParty(json, draft);
      } else {
        json.skipChildren();
        note(Code.WRONG_TYPE, "", "The party " + at("") + " must be an object.");
      }
    }
    leave();
    if (people.size() > EventReader.MOST_PARTIES) {
      note(
          Code.TOO_LARGE,
          "",
          "An event names at most %d parties.".formatted(EventReader.MOST_PARTIES));
    }
  }

  private void readParty(JsonScanner json, Draft draft) throws IOException {
    Map<String, String> party = new HashMap<>(2);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName().text();
      json.nextToken();
      if (!Party.isIdentifier(name)) {
        json.skipChildren();
        continue;
      }
      JsonText value = text(json, name);
      if (value != null && !value.isBlank()) {
        party.put(name, value.text());
        draft.holdsPersonalData |= !name.equals(Party.KEY);
      }
    }
    if (party.isEmpty()) {
      note(Code.MISSING, "key", "A party needs a key, an idNumber, a phone or a name.");
    }
    people.add(party);
  }

  /** Distinct keys in order of appearance, made where a party came without one. */
  List<String> keys(Pseudonymizer pseudonymizer) {
    List<String> keys = new ArrayList<>(people.size());
    for (Map<String, String> party : people) {
      String key = Party.keyOf(party, pseudonymizer);
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }
}
