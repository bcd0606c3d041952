package io.gridwhistle.privacy;

import java.util.List;
import java.util.Map;

/** How a person is named in a report, and by which key it is known behind ingest. */
public final class Party {
  /** The field of a pseudonym. */
  public static final String KEY = "key";

  /** What identifies a person, the surest first. */
  static final List<String> IDENTIFIERS = List.of("idNumber", "phone", "name");

  private Party() {}

  /** True for the fields that tell who a party is. */
  public static boolean isIdentifier(String field) {
    return field.equals(KEY) || IDENTIFIERS.contains(field);
  }

  /**
   * The key of a party: its own, else the pseudonym of the surest identifier.
   *
   * @param party identifying fields by name, none blank; the empty text when there is none
   */
  public static String keyOf(Map<String, String> party, Pseudonymizer pseudonymizer) {
    String key = party.get(KEY);
    if (key != null) {
      return key;
    }
    for (String identifier : IDENTIFIERS) {
      String value = party.get(identifier);
      if (value != null) {
        return pseudonymizer.pseudonym(identifier, value);
      }
    }
    return "";
  }
}
