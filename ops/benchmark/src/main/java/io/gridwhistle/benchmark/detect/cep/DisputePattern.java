package io.gridwhistle.benchmark.detect.cep;

import java.time.Duration;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;

/** A report, whatever follows it within the window, and a report that makes it three or more. */
final class DisputePattern {
  static final String FIRST = "first";
  static final String BETWEEN = "between";
  static final String LAST = "last";
  private static final int FEWEST = 3;

  private DisputePattern() {}

  static Pattern<Count, ?> within(Duration window) {
    return Pattern.<Count>begin(FIRST, AfterMatchSkipStrategy.noSkip())
        .where(SimpleCondition.of(Count::reported))
        .next(BETWEEN)
        .oneOrMore()
        .consecutive()
        .next(LAST)
        .where(new Enough())
        .within(window);
  }

  /** The report that makes it enough. */
  private static final class Enough extends IterativeCondition<Count> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean filter(Count last, Context<Count> context) throws Exception {
      return last.reported()
          && CountRun.of(
                  context.getEventsForPattern(FIRST).iterator().next(),
                  context.getEventsForPattern(BETWEEN))
              >= FEWEST;
    }
  }
}
