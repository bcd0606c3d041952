package io.gridwhistle.event;

import io.gridwhistle.privacy.Party;
import io.gridwhistle.privacy.Pseudonymizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the texts stand that tell who a party is. Reused from party to party. */
final class Person {
  /** The key first, of those that tell it. */
  private static final List<Name> IDENTIFIERS =
      List.of(Name.KEY, Name.ID_NUMBER, Name.PHONE, Name.NAME);

  private final JsonText[] texts;

  /** A bit for each of the identifiers. */
  private int known;

  Person(JsonBytes source) {
    texts = JsonText.several(IDENTIFIERS.size(), source);
  }

  void clear() {
    known = 0;
  }

  static boolean isIdentifier(Name name) {
    return IDENTIFIERS.contains(name);
  }

  /** Takes a text that is not blank; of a name that stands twice, the last one. */
  void take(Name identifier, JsonText text) {
    int at = IDENTIFIERS.indexOf(identifier);
    texts[at].set(text);
    known |= 1 << at;
  }

  boolean isUnknown() {
    return known == 0;
  }

  private boolean hasKey() {
    return (known & 1) != 0;
  }

  /** The party's own key, else its pseudonym. */
  String key(Pseudonymizer pseudonymizer) {
    return hasKey() ? texts[0].text() : Party.keyOf(identifiers(), pseudonymizer);
  }

  /** Adds that key to a compact event. */
  void putKey(CompactBuffer out, Pseudonymizer pseudonymizer) {
    if (hasKey()) {
      texts[0].putTo(out);
    } else {
      out.putText(key(pseudonymizer));
    }
  }

  private Map<String, String> identifiers() {
    Map<String, String> identifiers = new HashMap<>();
    for (int i = 0; i < texts.length; i++) {
      if ((known & 1 << i) != 0) {
        identifiers.put(IDENTIFIERS.get(i).text(), texts[i].text());
      }
    }
    return identifiers;
  }
}
