package io.gridwhistle.simulate;

/**
 * One event of a simulated county.
 *
 * @param time epoch milliseconds, never before that of the event before
 * @param json the CloudEvent on one line
 */
public record SimulatedEvent(long time, String json) {}
