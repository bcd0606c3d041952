package io.gridwhistle.benchmark.detect.cep;

import io.gridwhistle.benchmark.detect.GridWatch;
import io.gridwhistle.benchmark.detect.Signal;
import io.gridwhistle.benchmark.detect.Step;
import io.gridwhistle.benchmark.detect.flink.SharedType;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Says what the time between two signals of a grid meant. */
@SuppressWarnings("NullAway.Init") // Flink opens functions after their construction
final class PatrolSteps extends KeyedProcessFunction<String, PatrolPair, Step> {
  private static final long serialVersionUID = 1;

  private final HashMap<String, Long> intervals;
  private transient ValueState<GridWatch> grids;

  PatrolSteps(Map<String, Long> intervals) {
    this.intervals = new HashMap<>(intervals);
  }

  @Override
  public void open(OpenContext context) {
    grids =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("grid", new SharedType<>(GridWatch.class)));
  }

  @Override
  public void processElement(PatrolPair pair, Context context, Collector<Step> out)
      throws Exception {
    GridWatch grid = grids.value();
    if (grid == null) {
      grid = begin(pair.from());
      grids.update(grid);
    }
    grid.take(pair.to(), out::collect);
  }

  /** The first signal of a grid is its activation. */
  private GridWatch begin(Signal activation) {
    Long interval = intervals.get(activation.key());
    if (interval == null) {
      throw new IllegalStateException("The grid " + activation.key() + " is not registered.");
    }
    return new GridWatch(activation.key(), interval, activation.at());
  }
}
