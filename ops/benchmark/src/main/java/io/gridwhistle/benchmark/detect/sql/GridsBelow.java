package io.gridwhistle.benchmark.detect.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.functions.TableFunction;

/** The grids below a division. */
public final class GridsBelow extends TableFunction<String> {
  private static final long serialVersionUID = 1;

  private final HashMap<String, List<String>> gridsByDivision;

  public GridsBelow(Map<String, List<String>> gridsByDivision) {
    this.gridsByDivision = new HashMap<>(gridsByDivision);
  }

  /** Called by generated code. */
  public void eval(String division) {
    gridsByDivision.getOrDefault(division, List.of()).forEach(this::collect);
  }
}
