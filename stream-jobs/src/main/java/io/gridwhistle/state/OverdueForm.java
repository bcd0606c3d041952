package io.gridwhistle.state;

import io.gridwhistle.detection.overdue.OverdueDetector;
import io.gridwhistle.detection.overdue.OverdueState;
import io.gridwhistle.detection.overdue.Stage;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** An incident's way through its stages. */
final class OverdueForm implements Form<OverdueState> {
  private static final Stage[] STAGES = Stage.values();
  private static final int NO_STAGE = -1;
  private static final OverdueDetector COPIER = new OverdueDetector(() -> null);

  @Override
  public void write(OverdueState state, DataOutputView out) throws IOException {
    out.writeUTF(state.incident);
    Binary.writeOptionalEvent(state.report, out);
    Binary.writeOptionalScope(state.scope, out);
    out.writeByte(state.stage == null ? NO_STAGE : state.stage.ordinal());
    for (int count : state.entered) {
      out.writeInt(count);
    }
    out.writeLong(state.start);
    out.writeLong(state.limit);
    out.writeLong(state.paused);
    out.writeLong(state.suspendedAt);
    WatchForm.write(state.watch, out);
    Binary.writeList(state.evidence, out, Binary::writeEvent);
    out.writeInt(state.evidenceTotal);
  }

  @Override
  public OverdueState read(DataInputView in) throws IOException {
    OverdueState state = new OverdueState(in.readUTF());
    state.report = Binary.readOptionalEvent(in);
    state.scope = Binary.readOptionalScope(in);
    int stage = in.readByte();
    state.stage = stage == NO_STAGE ? null : STAGES[stage];
    for (int i = 0; i < state.entered.length; i++) {
      state.entered[i] = in.readInt();
    }
    state.start = in.readLong();
    state.limit = in.readLong();
    state.paused = in.readLong();
    state.suspendedAt = in.readLong();
    state.watch = WatchForm.read(in);
    state.evidence = Binary.readList(in, Binary::readEvent);
    state.evidenceTotal = in.readInt();
    return state;
  }

  @Override
  public OverdueState copy(OverdueState state) {
    return COPIER.copy(state);
  }
}
