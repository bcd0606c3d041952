package io.gridwhistle.rules;

/**
 * A versioned configuration of a detector.
 *
 * @param id the rule's name, such as {@code coverage-gap}
 * @param version counts up with every change, from 1
 * @param enabled a rule that is switched off finds nothing and ends its open alerts
 * @param scope where it holds
 * @param <P> the parameters of its detector
 */
public record Rule<P>(String id, int version, boolean enabled, RuleScope scope, P parameters) {}
