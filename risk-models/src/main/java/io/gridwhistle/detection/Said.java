package io.gridwhistle.detection;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Evidence;
import io.gridwhistle.alert.Handling;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Text;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.registry.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The last word about one episode.
 *
 * @param count how many revisions were said about it
 * @param resolvedAt epoch milliseconds, {@link #OPEN} while open
 * @param content hash of measure, evidence and place, to see whether late evidence changed them
 */
public record Said(
    String alertId,
    String key,
    long openedAt,
    int count,
    Severity severity,
    Severity highest,
    long resolvedAt,
    int content,
    boolean withdrawn) {

  /** Stands for "not resolved". */
  public static final long OPEN = Long.MIN_VALUE;

  static Said of(Alert alert, int count) {
    Long resolvedAt = alert.resolvedAt();
    return new Said(
        alert.alertId(),
        alert.key(),
        alert.openedAt(),
        count,
        alert.severity(),
        alert.highestSeverity(),
        resolvedAt == null ? OPEN : resolvedAt,
        Objects.hash(alert.measure(), alert.evidence(), alert.scope(), alert.grids()),
        alert.status() == Status.WITHDRAWN);
  }

  boolean agreesWith(Said other) {
    return severity == other.severity
        && highest == other.highest
        && resolvedAt == other.resolvedAt
        && content == other.content
        && withdrawn == other.withdrawn;
  }

  /** True when the episode was over, or taken back from, before an instant. */
  boolean isBefore(long instant) {
    return withdrawn ? openedAt < instant : resolvedAt != OPEN && resolvedAt < instant;
  }

  /**
   * Takes the episode back. It carries no measure, evidence or words: the alert's owner keeps those
   * of the revision before.
   */
  Alert withdrawal(String rule, long at) {
    Text none = new Text("", "");
    return new Alert(
        alertId,
        0,
        Transition.WITHDRAWN,
        rule,
        0,
        key,
        severity,
        highest,
        Status.WITHDRAWN,
        at,
        openedAt,
        null,
        Scope.ofUnregistered(""),
        List.of(),
        Map.of(),
        Evidence.NONE,
        none,
        none,
        Handling.NEW);
  }
}
