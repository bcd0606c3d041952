package io.gridwhistle.store;

import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MergePolicyConfig;
import com.hazelcast.config.SerializationConfig;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.gridwhistle.risk.GridState;

/** The live grid state in the cluster: its names and how its values travel. */
public final class GridStore {
  /** Name of the cluster unless configured otherwise. */
  public static final String CLUSTER = "gridwhistle";

  /** The map from grid code to the newest {@link GridState}. */
  public static final String MAP = "grid-state";

  private static final int MERGE_BATCH = 1_000;

  private GridStore() {}

  /** The map of an instance, member or client. */
  public static IMap<String, GridState> map(HazelcastInstance hazelcast) {
    return hazelcast.getMap(MAP);
  }

  /** What every member must know of the map: one backup, the higher version wins a merge. */
  public static MapConfig mapConfig() {
    return new MapConfig(MAP)
        .setBackupCount(1)
        .setPerEntryStatsEnabled(false)
        .setMergePolicyConfig(
            new MergePolicyConfig(HigherVersionMergePolicy.class.getName(), MERGE_BATCH));
  }

  /** Adds the serializers; members and clients need the same. */
  public static void register(SerializationConfig serialization) {
    serialization
        .getCompactSerializationConfig()
        .addSerializer(new ScopeSerializer())
        .addSerializer(new RiskPartSerializer())
        .addSerializer(new OpenIncidentSerializer())
        .addSerializer(new GridStateSerializer());
    serialization.addDataSerializableFactory(StoreFactory.ID, new StoreFactory());
  }
}
