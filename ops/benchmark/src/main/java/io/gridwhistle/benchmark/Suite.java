package io.gridwhistle.benchmark;

import java.nio.file.Path;

/** Measurements on the same ground, which is laid once for those of them that were asked for. */
@FunctionalInterface
public interface Suite {
  /**
   * Takes the measurements that the results want.
   *
   * @param work an empty folder, deleted afterwards
   */
  void run(Effort effort, Path work, Results results) throws Exception;

  /** One that stands alone. */
  static Suite of(String name, Benchmark benchmark) {
    return (effort, work, results) -> results.take(name, () -> benchmark.run(effort, work));
  }
}
