package io.gridwhistle.benchmark.detect.flink;

import io.gridwhistle.benchmark.detect.Signal;
import io.gridwhistle.benchmark.detect.Signal.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Hands on what grids must know: valid patrols, and changes of mode to every grid below. */
public final class GridSpread implements FlatMapFunction<Signal, Signal> {
  private static final long serialVersionUID = 1;

  private final HashMap<String, List<String>> gridsByDivision;

  public GridSpread(Map<String, List<String>> gridsByDivision) {
    this.gridsByDivision = new HashMap<>(gridsByDivision);
  }

  @Override
  public void flatMap(Signal signal, Collector<Signal> out) {
    if (signal.kind() == Kind.MODE) {
      for (String grid : gridsByDivision.getOrDefault(signal.key(), List.of())) {
        out.collect(signal.to(grid));
      }
    } else if (signal.kind() == Kind.GRID_END || (signal.kind() == Kind.PATROL && signal.flag())) {
      out.collect(signal);
    }
  }
}
