package io.gridwhistle.store;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.ExecutionCallback;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.internal.serialization.Data;
import com.hazelcast.internal.serialization.SerializationService;
import com.hazelcast.map.impl.MapEntries;
import com.hazelcast.partition.PartitionService;
import com.hazelcast.spi.impl.SerializationServiceSupport;
import io.gridwhistle.risk.GridState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

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
   * Publishes states, one call per member, with what that member owns.
   *
   * @return completes when all are stored and backed up, with the number of states that came too
   *     late; fails, as a whole, when any may not be stored: publish all of them again then
   */
  public CompletionStage<Integer> publish(Collection<GridState> states) {
    try {
      IExecutorService members = hazelcast.getExecutorService(GridStore.MAP);
      List<CompletableFuture<Integer>> calls = new ArrayList<>();
      byOwner(states).forEach((owner, owned) -> calls.add(call(members, owner, owned)));
      return CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
          .thenApply(done -> calls.stream().mapToInt(CompletableFuture::join).sum());
    } catch (RuntimeException offline) {
      return CompletableFuture.failedStage(offline);
    }
  }

  /** By the member that owns each; null where that is not known now. */
  private Map<@Nullable Member, MapEntries> byOwner(Collection<GridState> states) {
    SerializationService serialization =
        ((SerializationServiceSupport) hazelcast).getSerializationService();
    PartitionService partitions = hazelcast.getPartitionService();
    Map<@Nullable Member, MapEntries> groups = new HashMap<>();
    for (GridState state : states) {
      Data grid = serialization.toData(state.grid());
      groups
          .computeIfAbsent(partitions.getPartition(grid).getOwner(), one -> new MapEntries())
          .add(grid, serialization.toData(state));
    }
    return groups;
  }

  private static CompletableFuture<Integer> call(
      IExecutorService members, @Nullable Member owner, MapEntries states) {
    CompletableFuture<Integer> stored = new CompletableFuture<>();
    PublishOnOwner task = new PublishOnOwner(states);
    if (owner == null) {
      members.submit(task, completing(stored));
    } else {
      members.submitToMember(task, owner, completing(stored));
    }
    return stored;
  }

  private static ExecutionCallback<Integer> completing(CompletableFuture<Integer> stored) {
    return new ExecutionCallback<>() {
      @Override
      public void onResponse(Integer late) {
        stored.complete(late);
      }

      @Override
      public void onFailure(Throwable failure) {
        stored.completeExceptionally(failure);
      }
    };
  }
}
