package io.gridwhistle.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to replay, and where to.
 *
 * @param rules complete documents that replace the defaults
 * @param until epoch milliseconds up to which to evaluate; null for the newest event's time
 * @param state where grids' final states go, if anywhere
 * @param rejects where refused lines go, if anywhere
 * @param bounded true to let Flink sort by key first instead of streaming in order of time
 */
public record ReplayOptions(
    Path registry,
    Path events,
    List<ObjectNode> rules,
    @Nullable Long until,
    Path out,
    @Nullable Path state,
    @Nullable Path rejects,
    int parallelism,
    boolean bounded,
    byte[] pseudonymKey) {

  public ReplayOptions {
    rules = List.copyOf(rules);
  }
}
