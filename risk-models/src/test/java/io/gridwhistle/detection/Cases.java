package io.gridwhistle.detection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gridwhistle.detection.coverage.CoverageDetector;
import io.gridwhistle.detection.coverage.CoverageParameters;
import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.detection.dispute.DisputeDetector;
import io.gridwhistle.detection.dispute.DisputeParameters;
import io.gridwhistle.detection.dispute.DisputeState;
import io.gridwhistle.detection.overdue.OverdueDetector;
import io.gridwhistle.detection.overdue.OverdueParameters;
import io.gridwhistle.detection.overdue.OverdueState;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.registry.WorkingHours;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scenarios of the three rules, with rules as YAML in what differs from the defaults. */
public final class Cases {
  /** A grid that must be walked every 24 hours, active from the start. */
  private static final GridFacts GRID =
      new GridFacts(
          new Scope("G1", "V1", "T1", "C1"),
          "urban",
          DetectorScenario.at("PT0S"),
          0,
          List.of("V1", "T1", "C1"),
          true);

  private Cases() {}

  public static DetectorScenario<DisputeState, DisputeParameters> grid() {
    return disputes("grid:G1", "{}");
  }

  public static DetectorScenario<DisputeState, DisputeParameters> disputes(
      String key, String parameters) {
    return new DetectorScenario<>(
        new DisputeDetector(), disputeRule(1, parameters), key, state -> {});
  }

  public static DetectorScenario<OverdueState, OverdueParameters> incident() {
    return incident("{}", null);
  }

  public static DetectorScenario<OverdueState, OverdueParameters> incident(
      String parameters, @Nullable WorkingHours calendar) {
    return new DetectorScenario<>(
        new OverdueDetector(() -> calendar),
        rule("overdue-handling", 1, "true", parameters),
        "I",
        state -> {});
  }

  public static DetectorScenario<CoverageState, CoverageParameters> patrols() {
    return new DetectorScenario<>(
        new CoverageDetector(), coverageRule(1, "true", "{}"), "G1", state -> state.learn(GRID));
  }

  public static Rule<DisputeParameters> disputeRule(int version, String parameters) {
    return rule("repeated-dispute", version, "true", parameters);
  }

  public static Rule<CoverageParameters> coverageRule(
      int version, String enabled, String parameters) {
    return rule("coverage-gap", version, enabled, parameters);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <P> Rule<P> rule(String id, int version, String enabled, String parameters) {
    String yaml =
        "{id: %s, version: %d, enabled: %s, parameters: %s}"
            .formatted(id, version, enabled, parameters);
    try {
      JsonNode document = new YAMLMapper().readTree(yaml);
      return (Rule<P>) RuleReader.read(RuleReader.complete(document));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** Monday to Friday, nine to five in Shanghai. */
  public static WorkingHours office() {
    try {
      JsonNode head =
          new YAMLMapper()
              .readTree(
                  "{calendar: {zone: Asia/Shanghai, workdays: [1, 2, 3, 4, 5], hours: '09:00-17:00'}}");
      Registry registry = io.gridwhistle.registry.RegistryReader.read(head, List.of(), 1);
      WorkingHours hours = registry.calendar();
      if (hours == null) {
        throw new AssertionError("There is no calendar.");
      }
      return hours;
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
