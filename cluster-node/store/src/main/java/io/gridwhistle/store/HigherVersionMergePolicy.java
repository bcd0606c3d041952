package io.gridwhistle.store;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import com.hazelcast.spi.merge.MergingEntry;
import com.hazelcast.spi.merge.SplitBrainMergePolicy;
import io.gridwhistle.risk.GridState;
import org.jspecify.annotations.Nullable;

/** When two halves of a cluster meet again, the higher version of each grid stays. */
public final class HigherVersionMergePolicy
    implements SplitBrainMergePolicy<GridState, MergingEntry<String, GridState>, GridState>,
        IdentifiedDataSerializable {

  @Override
  public GridState merge(
      MergingEntry<String, GridState> merging, @Nullable MergingEntry<String, GridState> existing) {
    GridState candidate = merging.getValue();
    return existing == null ? candidate : Versions.newer(existing.getValue(), candidate);
  }

  @Override
  public void writeData(ObjectDataOutput out) {}

  @Override
  public void readData(ObjectDataInput in) {}

  @Override
  public int getFactoryId() {
    return StoreFactory.ID;
  }

  @Override
  public int getClassId() {
    return StoreFactory.MERGE_POLICY;
  }
}
