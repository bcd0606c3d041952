package io.gridwhistle.benchmark;

import java.nio.file.Path;
import java.util.List;

/** Measures one part beside a floor or a rival, on the same bytes and in the same run. */
public interface Benchmark {
  /**
   * Measures.
   *
   * @param work an empty folder, deleted afterwards
   * @return the result, the ratios that count among its first rows
   * @throws VoidRunException if what was measured must not count
   */
  List<Row> run(Effort effort, Path work) throws Exception;
}
