package io.gridwhistle.benchmark.live;

/**
 * A warning that has reached the client.
 *
 * @param nanos {@link System#nanoTime} at which its frame was there
 */
record Told(Warning warning, long nanos) {}
