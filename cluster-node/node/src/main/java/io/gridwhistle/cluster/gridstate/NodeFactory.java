package io.gridwhistle.cluster.gridstate;

import com.hazelcast.config.SerializationConfig;
import com.hazelcast.nio.serialization.DataSerializableFactory;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;

/** Stable ids of the questions that members ask each other; an id is never given twice. */
public final class NodeFactory implements DataSerializableFactory {
  static final int ID = 7302;
  static final int RANK = 1;
  static final int TALLY = 2;

  private NodeFactory() {}

  public static void register(SerializationConfig serialization) {
    serialization.addDataSerializableFactory(ID, new NodeFactory());
  }

  @Override
  public IdentifiedDataSerializable create(int typeId) {
    return switch (typeId) {
      case RANK -> new RankGrids();
      case TALLY -> new TallyGrids();
      default ->
          throw new IllegalArgumentException("Type " + typeId + " of cluster-node is unknown.");
    };
  }
}
