package io.gridwhistle.store;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.partition.PartitionService;
import io.gridwhistle.risk.GridState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Writes grid states into the cluster, guarded by their versions; safe to repeat and to call from
 * several threads.
 */
public final class Publisher {
  private final HazelcastInstance hazelcast;

  public Publisher(HazelcastInstance hazelcast) {
    this.hazelcast = hazelcast;
  }

  /**
   * Publishes states, one call per partition, so that no member is sent what it does not hold.
   *
   * @return completes when all are stored and backed up, with the number of states that came too
   *     late; fails, as a whole, when any may not be stored: publish all of them again then
   */
  public CompletionStage<Integer> publish(Collection<GridState> states) {
    try {
      return publishByPartition(GridStore.map(hazelcast), byPartition(states));
    } catch (RuntimeException offline) {
      return CompletableFuture.failedStage(offline);
    }
  }

  private Collection<List<GridState>> byPartition(Collection<GridState> states) {
    PartitionService partitions = hazelcast.getPartitionService();
    Map<Integer, List<GridState>> groups =
        states.stream()
            .collect(
                Collectors.groupingBy(
                    state -> partitions.getPartition(state.grid()).getPartitionId()));
    return groups.values();
  }

  private static CompletionStage<Integer> publishByPartition(
      IMap<String, GridState> map, Collection<List<GridState>> groups) {
    List<CompletableFuture<Integer>> calls = new ArrayList<>();
    for (List<GridState> group : groups) {
      calls.add(publishGroup(map, group).toCompletableFuture());
    }
    return CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> calls.stream().mapToInt(CompletableFuture::join).sum());
  }

  private static CompletionStage<Integer> publishGroup(
      IMap<String, GridState> map, List<GridState> group) {
    PublishGridState processor = new PublishGridState(group);
    if (group.size() == 1) {
      return map.submitToKey(group.get(0).grid(), processor)
          .thenApply(late -> late == null ? 0 : 1);
    }
    return map.submitToKeys(
            group.stream().map(GridState::grid).collect(Collectors.toSet()), processor)
        .thenApply(
            late -> Math.toIntExact(late.values().stream().filter(Boolean.TRUE::equals).count()));
  }
}
