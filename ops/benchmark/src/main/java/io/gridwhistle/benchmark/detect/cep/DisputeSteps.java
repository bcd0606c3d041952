package io.gridwhistle.benchmark.detect.cep;

import io.gridwhistle.benchmark.detect.DisputeLevels;
import io.gridwhistle.benchmark.detect.Step;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Turns matches into steps. All matches that end with one report come together, the longest first;
 * only that one holds all that counts.
 */
final class DisputeSteps extends PatternProcessFunction<Count, Step> {
  private static final long serialVersionUID = 1;

  private transient @Nullable Count newest;

  @Override
  public void processMatch(Map<String, List<Count>> match, Context context, Collector<Step> out) {
    Count last = Matches.only(match, DisputePattern.LAST);
    if (last == newest) {
      return;
    }
    newest = last;
    int count = CountRun.of(match);
    int before = DisputeLevels.met(last.key(), count - 1L);
    int after = DisputeLevels.met(last.key(), count);
    if (after > before) {
      out.collect(Step.between("repeated-dispute", last.key(), before, after, last.at()));
    }
  }
}
