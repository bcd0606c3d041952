package io.gridwhistle.operator;

import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleHistory;
import io.gridwhistle.rules.RuleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.state.BroadcastState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of one rule since the job began, kept across restarts. */
final class RuleLog {
  private static final Logger LOG = LoggerFactory.getLogger(RuleLog.class);

  /** By rank: the event time from which on, a line break, the document. */
  private final BroadcastState<Integer, String> entries;

  RuleLog(BroadcastState<Integer, String> entries) {
    this.entries = entries;
  }

  /** The history after a restart. */
  <P> RuleHistory<P> restore(Rule<P> first) throws Exception {
    RuleHistory<P> history = new RuleHistory<>(first);
    for (int i = 0; entries.contains(i); i++) {
      String entry = entries.get(i);
      int line = entry.indexOf('\n');
      history.add(read(entry.substring(line + 1)), Long.parseLong(entry.substring(0, line)));
    }
    return history;
  }

  /** Puts a version in force; false when it is not for this rule, known or unusable. */
  <P> boolean add(RuleHistory<P> history, String id, RuleChange change, long from)
      throws Exception {
    if (!change.id().equals(id)) {
      return false;
    }
    Rule<P> rule;
    try {
      rule = read(change.json());
    } catch (IllegalArgumentException | IOException unusable) {
      LOG.warn("A change of rule {} is left out: {}", id, unusable.getMessage());
      return false;
    }
    if (!history.add(rule, from)) {
      return false;
    }
    int rank = 0;
    while (entries.contains(rank)) {
      rank++;
    }
    entries.put(rank, from + "\n" + change.json());
    return true;
  }

  @SuppressWarnings("unchecked")
  private static <P> Rule<P> read(String json) throws IOException {
    return (Rule<P>) RuleReader.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
