package io.gridwhistle.state;

import io.gridwhistle.detection.dispute.DisputeCase;
import io.gridwhistle.detection.dispute.DisputeDetector;
import io.gridwhistle.detection.dispute.DisputeFact;
import io.gridwhistle.detection.dispute.DisputeState;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Forms of repeated-dispute. */
final class DisputeForms {
  private DisputeForms() {}

  /** The disputes of one key. */
  static final class State implements Form<DisputeState> {
    private static final DisputeDetector COPIER = new DisputeDetector();

    @Override
    public void write(DisputeState state, DataOutputView out) throws IOException {
      out.writeUTF(state.key);
      Binary.writeList(state.reports, out, Binary::writeEvent);
      WatchForm.write(state.watch, out);
      out.writeLong(state.judgedAt);
      Binary.writeTexts(state.grids, out);
      Binary.writeOptionalScope(state.scope, out);
    }

    @Override
    public DisputeState read(DataInputView in) throws IOException {
      DisputeState state = new DisputeState(in.readUTF());
      state.reports = Binary.readList(in, Binary::readEvent);
      state.watch = WatchForm.read(in);
      state.judgedAt = in.readLong();
      state.grids = Binary.readTexts(in);
      state.scope = Binary.readOptionalScope(in);
      return state;
    }

    @Override
    public DisputeState copy(DisputeState state) {
      return COPIER.copy(state);
    }
  }

  /** What decides whether an incident counts. */
  static final class Case implements Form<DisputeCase> {
    @Override
    public void write(DisputeCase value, DataOutputView out) throws IOException {
      Binary.writeOptionalEvent(value.report, out);
      Binary.writeOptionalEvent(value.end, out);
    }

    @Override
    public DisputeCase read(DataInputView in) throws IOException {
      DisputeCase value = new DisputeCase();
      value.report = Binary.readOptionalEvent(in);
      value.end = Binary.readOptionalEvent(in);
      return value;
    }

    @Override
    public DisputeCase copy(DisputeCase value) {
      DisputeCase copy = new DisputeCase();
      copy.report = value.report;
      copy.end = value.end;
      return copy;
    }
  }

  /** What an incident tells a key. */
  static final class Fact implements Form<DisputeFact> {
    @Override
    public void write(DisputeFact fact, DataOutputView out) throws IOException {
      out.writeUTF(fact.key());
      out.writeBoolean(fact.undo());
      Binary.writeEvent(fact.event(), out);
    }

    @Override
    public DisputeFact read(DataInputView in) throws IOException {
      return new DisputeFact(in.readUTF(), in.readBoolean(), Binary.readEvent(in));
    }
  }
}
