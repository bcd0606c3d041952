package io.gridwhistle.ingest.intake;

/**
 * What one request and one event may be.
 *
 * @param mostEvents events of one request
 * @param largestEvent bytes of one event, as it comes
 * @param futureMillis how far an event's time may lie ahead of the node's clock
 */
public record EventLimits(int mostEvents, int largestEvent, long futureMillis) {}
