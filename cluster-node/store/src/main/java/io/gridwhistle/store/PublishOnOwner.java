package io.gridwhistle.store;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.map.IMap;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import com.hazelcast.partition.PartitionService;
import io.gridwhistle.risk.GridState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stores states from the member that owns them, one call per partition, so that a batch crosses the
 * network once. It works on any member; on others than the owner it only takes longer. Answers how
 * many states came too late.
 */
final class PublishOnOwner
    implements Callable<Integer>, HazelcastInstanceAware, IdentifiedDataSerializable {
  private final List<StoredState> states;
  private @Nullable HazelcastInstance hazelcast;

  PublishOnOwner() {
    this(new ArrayList<>());
  }

  PublishOnOwner(List<StoredState> states) {
    this.states = states;
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance member) {
    hazelcast = member;
  }

  @Override
  public Integer call() {
    HazelcastInstance member = Objects.requireNonNull(hazelcast);
    IMap<String, GridState> map = GridStore.map(member);
    List<CompletableFuture<Integer>> calls = new ArrayList<>();
    for (List<StoredState> group : byPartition(member.getPartitionService())) {
      calls.add(publish(map, group));
    }
    return calls.stream().mapToInt(CompletableFuture::join).sum();
  }

  private Collection<List<StoredState>> byPartition(PartitionService partitions) {
    Map<Integer, List<StoredState>> groups = new HashMap<>();
    for (StoredState state : states) {
      int partition = partitions.getPartition(state.grid()).getPartitionId();
      groups.computeIfAbsent(partition, one -> new ArrayList<>()).add(state);
    }
    return groups.values();
  }

  /** Counts on the thread that answers: left to itself, Hazelcast may start one for it. */
  private static CompletableFuture<Integer> publish(
      IMap<String, GridState> map, List<StoredState> group) {
    return map.submitToKeys(
            group.stream().map(StoredState::grid).collect(Collectors.toSet()),
            new PublishGridState(group))
        .thenApplyAsync(PublishOnOwner::countLate, Runnable::run)
        .toCompletableFuture();
  }

  private static int countLate(Map<String, Boolean> late) {
    return Math.toIntExact(late.values().stream().filter(Boolean.TRUE::equals).count());
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    out.writeInt(states.size());
    for (StoredState state : states) {
      state.write(out);
    }
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      states.add(StoredState.read(in));
    }
  }

  @Override
  public int getFactoryId() {
    return StoreFactory.ID;
  }

  @Override
  public int getClassId() {
    return StoreFactory.PUBLISH_ON_OWNER;
  }
}
