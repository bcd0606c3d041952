package io.gridwhistle.operator;

import io.gridwhistle.event.Fingerprint;
import io.gridwhistle.state.DatedFingerprints;
import io.gridwhistle.state.Forms;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * One dense set: 21 to 27 bytes an identity.
 *
 * <p>What the heap backend gives is the set itself, or its copy while a checkpoint is written: so
 * adding to it is enough.
 */
final class SeenInMemory implements Seen {
  private final ValueState<DatedFingerprints> seen;

  SeenInMemory(RuntimeContext context) {
    seen =
        context.getState(new ValueStateDescriptor<>("seen", Forms.DATED_FINGERPRINTS.serializer()));
  }

  @Override
  public boolean add(Fingerprint identity, long day) throws Exception {
    DatedFingerprints set = seen.value();
    if (set == null) {
      set = new DatedFingerprints();
      seen.update(set);
    }
    return set.add(identity, day);
  }

  @Override
  public void forget(long day) throws Exception {
    DatedFingerprints set = seen.value();
    if (set == null) {
      return;
    }
    set.forget(day);
    if (set.isEmpty()) {
      seen.clear();
    } else {
      seen.update(set);
    }
  }
}
