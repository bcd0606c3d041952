package io.gridwhistle.risk;

import io.gridwhistle.registry.Scope;
import java.util.List;

/**
 * The live file of one grid (一格一档), as the cluster holds it.
 *
 * @param version counts up with every change; a higher one replaces a lower one
 * @param type wire name of the grid's type
 * @param activeFrom epoch milliseconds
 * @param lastPatrol epoch milliseconds of the last valid patrol, {@link #NEVER} before the first
 * @param patrolInterval milliseconds allowed between patrols now, 0 when unknown
 * @param parts the alerts that name this grid, open ones and those whose weight has not faded
 * @param incidents the incidents with a running stage
 */
public record GridState(
    String grid,
    long version,
    Scope scope,
    String type,
    long activeFrom,
    long lastPatrol,
    long patrolInterval,
    List<RiskPart> parts,
    List<OpenIncident> incidents) {

  /** Stands for "not patrolled yet". */
  public static final long NEVER = Long.MIN_VALUE;

  public GridState {
    parts = List.copyOf(parts);
    incidents = List.copyOf(incidents);
  }
}
