package io.gridwhistle.store;

import com.hazelcast.internal.serialization.Data;
import com.hazelcast.internal.serialization.InternalSerializationService;
import com.hazelcast.map.impl.MapEntries;
import com.hazelcast.map.impl.operation.PutAllOperation;
import com.hazelcast.map.impl.record.Record;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Sets the states of one partition as {@code setAll} does, but the held state stays where it has
 * the same or a higher version. Answers how many came too late.
 *
 * <p>An entry processor would say the same, but it costs twice as much per state, and Hazelcast
 * answers several of them before their backups are made. Of a state only the version is read, and
 * the bytes that came are stored.
 *
 * <p>The backup gets of each grid what the owner then holds, also where nothing changed: a state
 * that is sent again, as nobody knows whether its backup was made, is backed up again. Hazelcast
 * numbers the backups of a partition, drops what was overtaken and fills gaps, so that they need no
 * judgement of their own.
 */
final class SetNewer extends PutAllOperation {
  private static final String VERSION = "version";

  private int late;

  SetNewer() {}

  SetNewer(MapEntries states) {
    super(GridStore.MAP, states, false);
  }

  @Override
  protected void put(Data grid, Data state) {
    Record<?> held = recordStore.getRecord(grid);
    if (held == null || replaces(state, (Data) held.getValue())) {
      super.put(grid, state);
    } else {
      late++;
      super.put(grid, (Data) held.getValue());
    }
  }

  private boolean replaces(Data candidate, Data held) {
    return Versions.replaces(version(candidate), version(held));
  }

  private long version(Data state) {
    var serialization = (InternalSerializationService) getNodeEngine().getSerializationService();
    try {
      return serialization.readAsInternalGenericRecord(state).getInt64(VERSION);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Integer getResponse() {
    return late;
  }

  @Override
  public int getFactoryId() {
    return StoreFactory.ID;
  }

  @Override
  public int getClassId() {
    return StoreFactory.SET_NEWER;
  }
}
