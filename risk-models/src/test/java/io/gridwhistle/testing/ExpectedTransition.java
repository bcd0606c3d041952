package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/**
 * One transition that the contract demands.
 *
 * @param revision counts the transitions of the alert from 1, without {@code updated} ones
 * @param at epoch milliseconds
 */
public record ExpectedTransition(
    String alertId,
    int revision,
    String transition,
    String rule,
    String key,
    String severity,
    long at) {

  /** The order in which transitions are written. */
  public static final Comparator<ExpectedTransition> ORDER =
      Comparator.comparingLong(ExpectedTransition::at)
          .thenComparing(ExpectedTransition::alertId)
          .thenComparingInt(ExpectedTransition::revision);

  /** Reads a line in the shape of this record, with {@code at} as a number. */
  public static ExpectedTransition of(JsonNode line) {
    return new ExpectedTransition(
        line.path("alertId").asText(),
        line.path("revision").asInt(),
        line.path("transition").asText(),
        line.path("rule").asText(),
        line.path("key").asText(),
        line.path("severity").asText(),
        line.path("at").asLong());
  }
}
