package io.gridwhistle.testing;

import java.util.List;
import java.util.TreeSet;

/**
 * Asks a rule about one key at every instant that may matter.
 *
 * <p>Between two events these are the candidates that the rule names, up to and including the
 * instant of the later event, because what is due then fires before it; after each event it is the
 * event's own instant.
 */
record KeyWalk(KeyRule rule, List<TapeEvent> events, long until) {

  List<ExpectedTransition> transitions(String ruleName, String key) {
    Episodes episodes = new Episodes(ruleName, key);
    for (int count = 0; count <= events.size(); count++) {
      observe(count, episodes);
    }
    return episodes.transitions();
  }

  private void observe(int count, Episodes episodes) {
    List<TapeEvent> applied = events.subList(0, count);
    long from = count == 0 ? Long.MIN_VALUE : events.get(count - 1).time();
    long to = count == events.size() ? until : events.get(count).time();
    if (count > 0) {
      episodes.observe(rule.severity(applied, from), from);
    }
    for (long instant : new TreeSet<>(rule.candidates(applied))) {
      if (instant > from && instant <= to) {
        episodes.observe(rule.severity(applied, instant), instant);
      }
    }
  }
}
