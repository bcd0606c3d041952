package io.gridwhistle.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes persons out of an event's JSON tree before anything is logged or stored. */
public final class Masking {
  private static final List<String> TEXTS = List.of("title", "description", "result");

  private Masking() {}

  /** Replaces identifiers of parties and masks numbers in texts, in place. */
  public static void apply(ObjectNode event, Pseudonymizer pseudonymizer) {
    if (event.path("data") instanceof ObjectNode data) {
      TEXTS.forEach(field -> maskText(data, field));
      if (data.path("place") instanceof ObjectNode place) {
        maskText(place, "address");
      }
      data.path("parties").forEach(party -> replace((ObjectNode) party, pseudonymizer));
    }
  }

  private static void maskText(ObjectNode node, String field) {
    JsonNode text = node.path(field);
    if (text.isTextual() && PersonalData.mayBeIn(text.textValue())) {
      node.put(field, PersonalData.mask(text.textValue()));
    }
  }

  private static void replace(ObjectNode party, Pseudonymizer pseudonymizer) {
    Map<String, String> identifiers = new HashMap<>();
    party
        .properties()
        .forEach(
            field -> {
              String value = field.getValue().textValue();
              if (Party.isIdentifier(field.getKey()) && value != null && !value.isBlank()) {
                identifiers.put(field.getKey(), value);
              }
            });
    party.remove(Party.IDENTIFIERS);
    party.put(Party.KEY, Party.keyOf(identifiers, pseudonymizer));
    String label = label(identifiers);
    if (!label.isEmpty()) {
      party.put("label", label);
    }
  }

  /** What people may see: 张* 138****1234. */
  private static String label(Map<String, String> party) {
    StringBuilder label = new StringBuilder();
    String name = party.get("name");
    if (name != null) {
      label.append(PersonalData.maskName(name));
    }
    for (String field : List.of("phone", "idNumber")) {
      String number = party.get(field);
      if (number != null) {
        label.append(label.length() == 0 ? "" : " ").append(PersonalData.maskNumber(number));
      }
    }
    return label.toString();
  }
}
