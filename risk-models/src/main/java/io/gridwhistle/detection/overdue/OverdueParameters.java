package io.gridwhistle.detection.overdue;

import io.gridwhistle.detection.Steps;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long each stage may take, and from which share of that on it is a risk.
 *
 * @param working true to count the calendar's working hours only
 * @param limits by stage; {@link Stage#HANDLE} holds for categories without a limit of their own
 * @param handleLimits of the handle stage by category
 */
public record OverdueParameters(
    boolean working, Steps steps, Map<Stage, Duration> limits, Map<String, Duration> handleLimits) {

  public OverdueParameters {
    limits = Map.copyOf(limits);
    handleLimits = Map.copyOf(handleLimits);
    for (Stage stage : Stage.values()) {
      Duration limit = limits.get(stage);
      if (limit == null) {
        throw new IllegalArgumentException(
            "The rule overdue-handling needs a limit for stage '" + stage.wire() + "'.");
      }
      requirePositive(stage.wire(), limit);
    }
    handleLimits.forEach(OverdueParameters::requirePositive);
  }

  private static void requirePositive(String what, Duration limit) {
    if (limit.toMillis() < 1 || limit.toDays() > 3_650) {
      throw new IllegalArgumentException(
          "The limit (%s) of '%s' in rule overdue-handling must lie between 1 ms and ten years. Maybe use PT24H."
              .formatted(limit, what));
    }
  }

  /** Milliseconds that the stage may take for an incident of the category. */
  long limit(Stage stage, @Nullable String category) {
    Duration limit = limits.get(stage);
    Duration own = category == null ? null : handleLimits.get(category);
    if (stage == Stage.HANDLE && own != null) {
      return own.toMillis();
    }
    if (limit == null) {
      throw new IllegalStateException(stage + " was checked before");
    }
    return limit.toMillis();
  }
}
