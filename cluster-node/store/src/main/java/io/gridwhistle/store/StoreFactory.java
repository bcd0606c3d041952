package io.gridwhistle.store;

import com.hazelcast.nio.serialization.DataSerializableFactory;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;

/** Stable ids of what is sent to members to be run there; an id is never given twice. */
final class StoreFactory implements DataSerializableFactory {
  static final int ID = 7301;
  static final int PUBLISH = 1;
  static final int MERGE_POLICY = 2;

  @Override
  public IdentifiedDataSerializable create(int typeId) {
    return switch (typeId) {
      case PUBLISH -> new PublishGridState();
      case MERGE_POLICY -> new HigherVersionMergePolicy();
      default ->
          throw new IllegalArgumentException("Type " + typeId + " of grid-store is unknown.");
    };
  }
}
