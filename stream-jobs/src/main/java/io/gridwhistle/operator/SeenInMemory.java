package io.gridwhistle.operator;

import io.gridwhistle.event.Fingerprint;
import io.gridwhistle.state.DatedFingerprints;
import io.gridwhistle.state.Forms;
import java.util.Arrays;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * One dense set: 21 to 27 bytes an identity.
 *
 * <p>What the heap backend gives is the set itself, or its copy while a checkpoint is written: so
 * adding to it is enough, and it need not be asked for the same set again before the next
 * checkpoint.
 */
final class SeenInMemory implements Seen {
  private final ValueState<DatedFingerprints> seen;
  private final @Nullable DatedFingerprints[] atHand = new DatedFingerprints[Deduplicator.BUCKETS];

  SeenInMemory(KeyedStateStore states) {
    seen =
        states.getState(new ValueStateDescriptor<>("seen", Forms.DATED_FINGERPRINTS.serializer()));
  }

  @Override
  public boolean add(int bucket, Fingerprint identity, long day) throws Exception {
    DatedFingerprints set = atHand[bucket];
    if (set == null) {
      set = fetch();
      atHand[bucket] = set;
    }
    return set.add(identity, day);
  }

  private DatedFingerprints fetch() throws Exception {
    DatedFingerprints known = seen.value();
    if (known != null) {
      return known;
    }
    DatedFingerprints begun = new DatedFingerprints();
    seen.update(begun);
    return begun;
  }

  @Override
  public void forget(int bucket, long day) throws Exception {
    DatedFingerprints set = seen.value();
    if (set == null) {
      return;
    }
    set.forget(day);
    if (set.isEmpty()) {
      seen.clear();
      atHand[bucket] = null;
    }
  }

  /** From now on the backend's sets are copied before they change. */
  @Override
  public void beginCheckpoint() {
    Arrays.fill(atHand, null);
  }
}
