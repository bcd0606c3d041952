package io.gridwhistle.cluster.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One version that a rule had.
 *
 * @param at when it was written, RFC 3339; null for what ships with the product
 * @param by who wrote it
 */
record RuleVersion(int version, @Nullable String at, @Nullable String by, ObjectNode rule) {}
