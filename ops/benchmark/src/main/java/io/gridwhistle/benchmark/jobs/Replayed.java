package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.replay.Replay;
import io.gridwhistle.replay.ReplayOptions;
import java.nio.file.Path;
import java.util.List;

/** What the county's events give by the other way to run the detection, without any server. */
final class Replayed {
  private Replayed() {}

  static Verdicts verdicts(CountyFiles county, Path folder) throws Exception {
    Path out = folder.resolve("replayed.ndjson");
    new Replay(
            new ReplayOptions(
                county.registry(),
                county.events(),
                List.of(),
                county.newest(),
                out,
                null,
                null,
                1,
                false,
                FilledLog.PSEUDONYM_KEY))
        .run();
    return Verdicts.read(out);
  }
}
