package io.gridwhistle.detection.dispute;

import io.gridwhistle.event.Event;

/**
 * What an incident tells one key of repeated-dispute.
 *
 * @param undo true to take back all that the incident told the key before
 * @param event the first report, or what ended its counting
 */
public record DisputeFact(String key, boolean undo, Event event) {}
