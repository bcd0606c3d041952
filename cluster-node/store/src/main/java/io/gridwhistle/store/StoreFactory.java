package io.gridwhistle.store;

import com.hazelcast.nio.serialization.DataSerializableFactory;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;

/**
 * Stable ids of what is sent to members to be run there; an id is never given twice (1, 3 and 4
 * were earlier forms of publishing).
 */
final class StoreFactory implements DataSerializableFactory {
  static final int ID = 7301;
  static final int MERGE_POLICY = 2;
  static final int PUBLISH_ON_OWNER = 5;
  static final int SET_NEWER = 6;

  @Override
  public IdentifiedDataSerializable create(int typeId) {
    return switch (typeId) {
      case MERGE_POLICY -> new HigherVersionMergePolicy();
      case PUBLISH_ON_OWNER -> new PublishOnOwner();
      case SET_NEWER -> new SetNewer();
      default ->
          throw new IllegalArgumentException("Type " + typeId + " of grid-store is unknown.");
    };
  }
}
