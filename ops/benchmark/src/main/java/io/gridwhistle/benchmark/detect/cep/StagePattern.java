package io.gridwhistle.benchmark.detect.cep;

import io.gridwhistle.benchmark.detect.Signal;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.util.Collector;

/** What begins a stage, all that leaves it running, and what ends it; that may begin the next. */
final class StagePattern {
  private static final String START = "start";
  private static final String DURING = "during";
  private static final String END = "end";

  private StagePattern() {}

  static Pattern<Signal, ?> create() {
    return Pattern.<Signal>begin(START, AfterMatchSkipStrategy.skipToFirst(END))
        .where(SimpleCondition.of(signal -> signal.stage() > 0))
        .next(DURING)
        .where(new Ends(false))
        .oneOrMore()
        .consecutive()
        .optional()
        .next(END)
        .where(new Ends(true));
  }

  /** Whether the stage that runs is ended. */
  private static final class Ends extends IterativeCondition<Signal> {
    private static final long serialVersionUID = 1;

    private final boolean wanted;

    Ends(boolean wanted) {
      this.wanted = wanted;
    }

    @Override
    public boolean filter(Signal signal, Context<Signal> context) throws Exception {
      Signal start = context.getEventsForPattern(START).iterator().next();
      return signal.ends(start.stage()) == wanted;
    }
  }

  /** Turns matches into runs. */
  static final class Runs extends PatternProcessFunction<Signal, StageRun> {
    private static final long serialVersionUID = 1;

    @Override
    public void processMatch(
        Map<String, List<Signal>> match, Context context, Collector<StageRun> out) {
      List<Signal> during = match.getOrDefault(DURING, List.of());
      out.collect(new StageRun(Matches.only(match, START), during, Matches.only(match, END)));
    }
  }
}
