package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.privacy.Pseudonymizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Who is involved: {@code parties[]{role?, key | idNumber | phone | name}}. */
final class Parties extends Part {
  /** As many as any event had, and no more than it may have: the others are only counted. */
  private final List<Person> people = new ArrayList<>();

  private final JsonBytes source;
  private int count;

  Parties(JsonBytes source) {
    super("/data/parties", JsonToken.START_ARRAY);
    this.source = source;
  }

  @Override
  void clear() {
    super.clear();
    count = 0;
  }

  boolean areNone() {
    return count == 0;
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
    if (count > EventReader.MOST_PARTIES) {
      note(
          Code.TOO_LARGE,
          "",
          "An event names at most %d parties.".formatted(EventReader.MOST_PARTIES));
    }
  }

  private void readParty(JsonScanner json, Draft draft) throws IOException {
    Person person = nextPerson();
    for (Name name = json.nextName(); name != null; name = json.nextName()) {
      json.nextValue();
      if (Person.isIdentifier(name)) {
        readIdentifier(name, person, json, draft);
      } else {
        json.skipChildren();
      }
    }
    if (person.isUnknown()) {
      note(Code.MISSING, "key", "A party needs a key, an idNumber, a phone or a name.");
    }
  }

  private Person nextPerson() {
    int at = Math.min(count++, EventReader.MOST_PARTIES);
    if (at == people.size()) {
      people.add(new Person(source));
    }
    Person person = people.get(at);
    person.clear();
    return person;
  }

  private void readIdentifier(Name name, Person person, JsonScanner json, Draft draft)
      throws IOException {
    JsonText value = text(json, name.text());
    if (value != null && !value.isBlank()) {
      person.take(name, value);
      draft.holdsPersonalData |= name != Name.KEY;
    }
  }

  /** Distinct keys in order of appearance, made where a party came without one. */
  List<String> keys(Pseudonymizer pseudonymizer) {
    List<String> keys = new ArrayList<>(count);
    for (Person person : people.subList(0, count)) {
      String key = person.key(pseudonymizer);
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Adds their number and those keys to a compact event. */
  void putKeys(CompactBuffer out, Pseudonymizer pseudonymizer) {
    int start = out.beginPart();
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      int last = out.size();
      people.get(i).putKey(out, pseudonymizer);
      if (out.isRepeated(start, last)) {
        out.truncate(last);
      } else {
        distinct++;
      }
    }
    out.setShort(start - Short.BYTES, distinct);
  }
}
