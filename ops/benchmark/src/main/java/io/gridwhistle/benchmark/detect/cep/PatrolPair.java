package io.gridwhistle.benchmark.detect.cep;

import io.gridwhistle.benchmark.detect.Signal;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.util.Collector;

/** Two signals of one grid that follow each other. */
record PatrolPair(Signal from, Signal to) {

  static Pattern<Signal, ?> pattern() {
    return Pattern.<Signal>begin("from", AfterMatchSkipStrategy.noSkip()).next("to");
  }

  /** Turns matches into pairs. */
  static final class Pairs extends PatternProcessFunction<Signal, PatrolPair> {
    private static final long serialVersionUID = 1;

    @Override
    public void processMatch(
        Map<String, List<Signal>> match, Context context, Collector<PatrolPair> out) {
      out.collect(new PatrolPair(Matches.only(match, "from"), Matches.only(match, "to")));
    }
  }
}
