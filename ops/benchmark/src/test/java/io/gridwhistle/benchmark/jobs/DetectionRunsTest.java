package io.gridwhistle.benchmark.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.benchmark.VoidRunException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real log and a real, small cluster. */
final class DetectionRunsTest {
  @TempDir Path work;

  @Test
  void job_alertsAsReplayed_countsAndOneChangedAlertMakesItVoid() throws Exception {
    CountyFiles county = CountyFiles.write(work, 60, 4_000);
    try (FilledLog log = FilledLog.start(work.resolve("kafka"), county);
        FlinkCluster flink = FlinkCluster.start()) {
      Verdicts right = Verdicts.read(county.replayed());
      assertThat(right.size()).isPositive();
      assertThat(runs(flink, county, log, right).job()).isPositive();
      assertThat(runs(flink, county, log, right).floor()).isPositive();
      DetectionRuns wrong = runs(flink, county, log, changed(right));
      assertThatThrownBy(wrong::job).isInstanceOf(VoidRunException.class);
    }
  }

  private DetectionRuns runs(
      FlinkCluster flink, CountyFiles county, FilledLog log, Verdicts right) {
    return new DetectionRuns(flink, county, DetectionRuns.settings(log, work, "hashmap"), right);
  }

  private static Verdicts changed(Verdicts right) {
    Map<String, String> changed = new HashMap<>(right.byAlert());
    changed.put(changed.keySet().iterator().next(), "said otherwise");
    return new Verdicts(changed);
  }
}
