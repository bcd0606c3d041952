package io.gridwhistle.risk;

import org.jspecify.annotations.Nullable;

/**
 * An incident of a grid with a stage running.
 *
 * @param stage accept, dispatch, handle, verify or feedback
 * @param since epoch milliseconds at which the stage began
 * @param dueAt epoch milliseconds at which its limit is reached, null while suspended
 */
public record OpenIncident(
    String incidentId, String category, String stage, long since, @Nullable Long dueAt) {}
