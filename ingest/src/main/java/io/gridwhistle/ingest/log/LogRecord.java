package io.gridwhistle.ingest.log;

import org.jspecify.annotations.Nullable;

/**
 * What is appended.
 *
 * @param key decides the partition, and with it what stays in order
 * @param time epoch milliseconds of intake
 * @param compactEvent the event's compact form for the job, null for anything that is no event
 */
public record LogRecord(
    String topic, String key, byte[] value, long time, byte @Nullable [] compactEvent) {}
