package io.gridwhistle.operator;

/** A version of a rule, as its complete document in JSON. A plain record for Flink. */
public record RuleChange(String id, String json) {}
