package io.gridwhistle.detection.dispute;

import io.gridwhistle.detection.CountSteps;
import io.gridwhistle.detection.dispute.DisputeParameters.Threshold;
import io.gridwhistle.rules.ParameterNode;
import java.util.HashMap;
import java.util.Map;

/** The document form of the rule. */
public final class DisputeRule {
  public static final String ID = "repeated-dispute";

  private DisputeRule() {}

  public static DisputeParameters read(ParameterNode node) {
    node.allowOnly("party", "place", "grid");
    Map<String, Threshold> keys = new HashMap<>();
    for (DisputeKey kind : DisputeKey.values()) {
      keys.put(kind.wire(), threshold(node.at(kind.wire())));
    }
    return new DisputeParameters(keys);
  }

  private static Threshold threshold(ParameterNode node) {
    node.allowOnly("window", "yellow", "orange", "red");
    return new Threshold(
        node.at("window").duration(),
        new CountSteps(
            node.at("yellow").whole(), node.at("orange").whole(), node.at("red").whole()));
  }
}
