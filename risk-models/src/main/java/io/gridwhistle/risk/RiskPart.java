package io.gridwhistle.risk;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the risk index needs to know of one alert.
 *
 * @param severity the highest that the alert reached
 * @param resolvedAt epoch milliseconds, null while open
 * @param discounted true when the alert was withdrawn or dismissed as false
 */
public record RiskPart(
    String alertId,
    String rule,
    String key,
    Severity severity,
    long openedAt,
    @Nullable Long resolvedAt,
    boolean discounted) {

  public static RiskPart of(Alert alert) {
    boolean discounted =
        alert.status() == Status.WITHDRAWN || alert.handling().isDismissedAsFalse();
    return new RiskPart(
        alert.alertId(),
        alert.rule(),
        alert.key(),
        alert.highestSeverity(),
        alert.openedAt(),
        alert.resolvedAt(),
        discounted);
  }
}
