package io.gridwhistle.benchmark.live;

/**
 * One revision of an alert, foretold or told.
 *
 * @param at epoch milliseconds of the instant at which the rule made it so
 */
record Warning(String key, String transition, String severity, long at) {}
