package io.gridwhistle.simulate;

import io.gridwhistle.document.JsonText;
import io.gridwhistle.document.OffsetTimes;
import java.util.List;

/**
 * A risk that is known to be in the events. What happens by chance comes on top, so an alert may
 * open earlier or get worse than it says here, never later or milder.
 *
 * @param kind repeating-family, quarrelsome-place, quarrelsome-grid, unwalked-grid,
 *     bounced-incident or unaccepted-incident
 * @param rule the rule that must warn
 * @param key the key of its alert
 * @param severity what the alert must have reached by {@code reachedBy}
 * @param firesBy the instant by which the alert is open at the latest, epoch milliseconds
 * @param incidents those that are to blame, in time order
 */
public record PlantedRisk(
    String kind,
    String rule,
    String key,
    String severity,
    long firesBy,
    long reachedBy,
    List<String> grids,
    List<String> incidents) {

  String toJson(OffsetTimes times) {
    return new JsonText()
        .put("kind", kind)
        .put("rule", rule)
        .put("key", key)
        .put("severity", severity)
        .put("firesBy", firesBy, times)
        .put("reachedBy", reachedBy, times)
        .strings("grids", grids)
        .strings("incidents", incidents)
        .end();
  }
}
