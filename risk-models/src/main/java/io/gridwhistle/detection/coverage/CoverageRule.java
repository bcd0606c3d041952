package io.gridwhistle.detection.coverage;

import io.gridwhistle.rules.ParameterNode;

/** The document form of the rule. */
public final class CoverageRule {
  public static final String ID = "coverage-gap";

  private CoverageRule() {}

  public static CoverageParameters read(ParameterNode node) {
    node.allowOnly("steps", "intervals", "emergencyDivisor");
    return new CoverageParameters(
        node.at("steps").steps(),
        node.at("intervals").durations(),
        node.at("emergencyDivisor").whole());
  }
}
