package io.gridwhistle.system;

import com.fasterxml.jackson.databind.JsonNode;

/** What one asks of a revision of an alert. */
final class Revisions {
  private Revisions() {}

  static boolean isYellow(JsonNode said) {
    return severity(said).equals("yellow");
  }

  static boolean isOrange(JsonNode said) {
    return severity(said).equals("orange");
  }

  static boolean isAcknowledged(JsonNode said) {
    return said.path("handling").path("state").asText().equals("acknowledged");
  }

  static boolean isWithdrawn(JsonNode said) {
    return said.path("status").asText().equals("withdrawn");
  }

  /** How an alert stands, apart from the way that led there. */
  static String standing(JsonNode said) {
    return said.path("key").asText()
        + " "
        + severity(said)
        + " highest "
        + said.path("highestSeverity").asText()
        + " "
        + said.path("status").asText()
        + " "
        + said.path("openedAt").asText()
        + " to "
        + said.path("resolvedAt").asText(null);
  }

  private static String severity(JsonNode said) {
    return said.path("severity").asText();
  }
}
