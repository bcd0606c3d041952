package io.gridwhistle.store;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.internal.nio.IOUtil;
import com.hazelcast.internal.serialization.Data;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.spi.impl.SerializationServiceSupport;
import io.gridwhistle.risk.GridState;
import java.io.IOException;

/**
 * A state in the form in which the map holds it, with what must be known of it on the way: made
 * once where the state comes from, so that nobody in between reads it and writes it again.
 */
record StoredState(String grid, long version, Data state) {

  static StoredState of(GridState state, HazelcastInstance hazelcast) {
    Data data = ((SerializationServiceSupport) hazelcast).getSerializationService().toData(state);
    return new StoredState(state.grid(), state.version(), data);
  }

  static StoredState newer(StoredState one, StoredState other) {
    return other.version > one.version ? other : one;
  }

  void write(ObjectDataOutput out) throws IOException {
    out.writeString(grid);
    out.writeLong(version);
    IOUtil.writeData(out, state);
  }

  static StoredState read(ObjectDataInput in) throws IOException {
    return new StoredState(in.readString(), in.readLong(), IOUtil.readData(in));
  }
}
