package io.gridwhistle.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The versions of one rule, each with the event time from which it is in force.
 *
 * @param <P> the rule's parameters
 */
public final class RuleHistory<P> {
  private record Entry<P>(long from, Rule<P> rule) {}

  private final List<Entry<P>> entries = new ArrayList<>();

  /** Begins with the rule that has always been in force. */
  public RuleHistory(Rule<P> first) {
    entries.add(new Entry<>(Long.MIN_VALUE, first));
  }

  /**
   * Puts a rule in force from an instant on.
   *
   * <p>Two versions from one instant on both stay, also from the beginning of time: keys that were
   * judged by the one must still see the other.
   *
   * @return false when this version, or a newer one, is in force already
   */
  public boolean add(Rule<P> rule, long from) {
    Entry<P> newest = entries.get(entries.size() - 1);
    if (rule.version() <= newest.rule.version()) {
      return false;
    }
    entries.add(new Entry<>(Math.max(from, newest.from), rule));
    return true;
  }

  /** The rule at an index that {@link #size} bounds. */
  public Rule<P> get(int index) {
    return entries.get(index).rule;
  }

  /** The instant from which the rule after {@code index} is in force; MAX_VALUE for the newest. */
  public long nextFrom(int index) {
    return index + 1 < entries.size() ? entries.get(index + 1).from : Long.MAX_VALUE;
  }

  public int size() {
    return entries.size();
  }
}
