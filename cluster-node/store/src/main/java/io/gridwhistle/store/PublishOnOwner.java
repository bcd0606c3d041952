package io.gridwhistle.store;

import com.hazelcast.instance.impl.Node;
import com.hazelcast.internal.partition.IPartitionService;
import com.hazelcast.internal.serialization.Data;
import com.hazelcast.internal.services.NodeAware;
import com.hazelcast.map.impl.MapEntries;
import com.hazelcast.map.impl.MapService;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import com.hazelcast.spi.impl.NodeEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Stores states from the member that owns them, one call per partition, so that a batch crosses the
 * network once. It works on any member; on others than the owner it only takes longer. Answers how
 * many states came too late, once all are backed up.
 */
final class PublishOnOwner implements Callable<Integer>, NodeAware, IdentifiedDataSerializable {
  private final MapEntries states;
  private @Nullable Node node;

  PublishOnOwner() {
    this(new MapEntries());
  }

  PublishOnOwner(MapEntries states) {
    this.states = states;
  }

  @Override
  public void setNode(Node member) {
    node = member;
  }

  @Override
  public Integer call() {
    NodeEngine engine = Objects.requireNonNull(node).getNodeEngine();
    List<CompletableFuture<Integer>> calls = new ArrayList<>();
    byPartition(engine.getPartitionService())
        .forEach((partition, group) -> calls.add(set(engine, group, partition)));
    return calls.stream().mapToInt(CompletableFuture::join).sum();
  }

  private Map<Integer, MapEntries> byPartition(IPartitionService partitions) {
    Map<Integer, MapEntries> groups = new HashMap<>();
    for (int i = 0; i < states.size(); i++) {
      Data grid = states.getKey(i);
      groups
          .computeIfAbsent(partitions.getPartitionId(grid), one -> new MapEntries())
          .add(grid, states.getValue(i));
    }
    return groups;
  }

  private static CompletableFuture<Integer> set(
      NodeEngine engine, MapEntries group, int partition) {
    return engine
        .getOperationService()
        .invokeOnPartitionAsync(MapService.SERVICE_NAME, new SetNewer(group), partition);
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    states.writeData(out);
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    states.readData(in);
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
