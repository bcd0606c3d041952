package io.gridwhistle.alert;

import org.jspecify.annotations.Nullable;

/**
 * One event that made an alert true.
 *
 * @param time epoch milliseconds
 */
public record EvidenceEvent(
    String id, String source, String type, long time, @Nullable String incidentId) {}
