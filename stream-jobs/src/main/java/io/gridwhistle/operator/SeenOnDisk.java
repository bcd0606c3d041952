package io.gridwhistle.operator;

import io.gridwhistle.event.Fingerprint;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

/** One entry an identity, so that adding one reads and writes no other. */
final class SeenOnDisk implements Seen {
  private final MapState<Tuple2<Long, Long>, Long> dayOf;

  SeenOnDisk(KeyedStateStore states) {
    dayOf =
        states.getMapState(
            new MapStateDescriptor<>("seen", Types.TUPLE(Types.LONG, Types.LONG), Types.LONG));
  }

  @Override
  public boolean add(int bucket, Fingerprint identity, long day) throws Exception {
    Tuple2<Long, Long> entry = Tuple2.of(identity.high(), identity.low());
    if (dayOf.contains(entry)) {
      return false;
    }
    dayOf.put(entry, day);
    return true;
  }

  @Override
  public void forget(int bucket, long day) throws Exception {
    Iterator<Map.Entry<Tuple2<Long, Long>, Long>> all = dayOf.iterator();
    while (all.hasNext()) {
      if (all.next().getValue() <= day) {
        all.remove();
      }
    }
  }

  @Override
  public void beginCheckpoint() {}
}
