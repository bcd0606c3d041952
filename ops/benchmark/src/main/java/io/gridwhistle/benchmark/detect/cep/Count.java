package io.gridwhistle.benchmark.detect.cep;

/**
 * What a key of repeated-dispute is told.
 *
 * @param reported true for a first report, false when the incident stops counting for good
 */
record Count(String key, String incident, long at, boolean reported) {}
