package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.cluster.web.Parameters;
import io.gridwhistle.registry.GridType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what callers may ask of grids. */
final class GridParameters {
  private static final List<String> LEVELS =
      Stream.of(Severity.values()).map(Severity::wire).toList();
  private static final List<String> TYPES =
      Stream.of(GridType.values()).map(GridType::wire).toList();

  private GridParameters() {}

  /** Now, unless another instant is asked for. */
  static long at(Parameters parameters) {
    Long at = parameters.instant("at");
    return at == null ? System.currentTimeMillis() : at;
  }

  static GridQuery query(Parameters parameters, Caller caller, long at) {
    String text = parameters.text("q");
    return new GridQuery(
        at,
        weights(parameters),
        within(caller, parameters.text("division")),
        parameters.choices("level", LEVELS),
        parameters.choices("type", TYPES),
        text == null ? "" : text.strip());
  }

  /** A caller's own division holds whatever else is asked. */
  private static Set<String> within(Caller caller, @Nullable String division) {
    return Stream.of(caller.division(), division)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Pairs such as {@code blue:0.1,red:0.9}; a severity that is not named keeps its weight. */
  static Weights weights(Parameters parameters) {
    Weights weights = Weights.STANDING;
    for (String pair : parameters.texts("weights")) {
      String[] parts = pair.split(":", -1);
      if (parts.length != 2 || parts[0].equals("none") || !LEVELS.contains(parts[0])) {
        throw badWeights(pair);
      }
      weights = weights.with(Severity.ofWire(parts[0]), weight(parts[1], pair));
    }
    return weights;
  }

  private static double weight(String number, String pair) {
    try {
      double weight = Double.parseDouble(number);
      if (weight >= 0 && weight <= 1) {
        return weight;
      }
    } catch (NumberFormatException noNumber) {
      // said below
    }
    throw badWeights(pair);
  }

  private static ProblemException badWeights(String pair) {
    return ProblemException.badParameter(
        "weights",
        "The weight '%s' is unclear. Maybe use blue:0.05,yellow:0.15,orange:0.35,red:0.6."
            .formatted(pair));
  }
}
