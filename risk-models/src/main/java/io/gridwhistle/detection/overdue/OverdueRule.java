package io.gridwhistle.detection.overdue;

import io.gridwhistle.rules.ParameterNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The document form of the rule. */
public final class OverdueRule {
  public static final String ID = "overdue-handling";

  private OverdueRule() {}

  public static OverdueParameters read(ParameterNode node) {
    node.allowOnly("clock", "steps", "limits", "handleLimits");
    return new OverdueParameters(
        isWorking(node.at("clock").text()),
        node.at("steps").steps(),
        limits(node.at("limits")),
        node.at("handleLimits").durations());
  }

  private static boolean isWorking(String clock) {
    return switch (clock) {
      case "working" -> true;
      case "calendar" -> false;
      default ->
          throw new IllegalArgumentException(
              "The clock '" + clock + "' of rule overdue-handling must be calendar or working.");
    };
  }

  private static Map<Stage, Duration> limits(ParameterNode node) {
    node.allowOnly("accept", "dispatch", "handle", "verify", "feedback");
    Map<Stage, Duration> limits = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      limits.put(stage, node.at(stage.wire()).duration());
    }
    return limits;
  }
}
