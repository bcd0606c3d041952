package io.gridwhistle.sink;

/**
 * A record that could not be applied.
 *
 * @param key of the record: a grid or an alert id
 * @param reason a code, or a code with the words of whoever refused it
 * @param at epoch milliseconds at which it was set aside
 * @param record as it came
 */
public record QuarantinedRecord(String key, String reason, long at, byte[] record) {}
