package io.gridwhistle.state;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.Inputs;
import io.gridwhistle.detection.PackedInputs;
import io.gridwhistle.detection.Past;
import io.gridwhistle.detection.Said;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.event.Event;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What is kept of one key. */
final class TimelineForm<S> implements Form<Timeline<S>> {
  private static final int VERSION = 3;
  private static final Severity[] SEVERITIES = Severity.values();

  private final Form<S> state;

  TimelineForm(Form<S> state) {
    this.state = state;
  }

  @Override
  public void write(Timeline<S> timeline, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    writePast(timeline.past, out);
    state.write(timeline.live, out);
    writeInputs(timeline.inputs, out);
    out.writeInt(timeline.liveRule);
    out.writeLong(timeline.clock);
  }

  @Override
  public Timeline<S> read(DataInputView in) throws IOException {
    Binary.requireVersion(in, VERSION, "timeline");
    Timeline<S> timeline = new Timeline<>(readPast(in), state.read(in), readInputs(in));
    timeline.liveRule = in.readInt();
    timeline.clock = in.readLong();
    return timeline;
  }

  private void writePast(Past<S> past, DataOutputView out) throws IOException {
    S base = past.base();
    out.writeBoolean(base != null);
    if (base != null) {
      state.write(base, out);
    }
    out.writeInt(past.rule());
    out.writeLong(past.clock());
    Binary.writeList(past.said(), out, TimelineForm::writeSaid);
  }

  private Past<S> readPast(DataInputView in) throws IOException {
    return Past.of(
        in.readBoolean() ? state.read(in) : null,
        in.readInt(),
        in.readLong(),
        Binary.readList(in, TimelineForm::readSaid));
  }

  private static void writeInputs(Inputs inputs, DataOutputView out) throws IOException {
    out.writeBoolean(inputs instanceof StoredInputs);
    Binary.writeOptionalEvent(inputs.newest(), out);
    if (inputs instanceof StoredInputs stored) {
      out.writeInt(stored.size());
      Binary.writeOptionalEvent(stored.first(), out);
    } else {
      ((PackedInputs) inputs).writePacked(out);
    }
  }

  private static Inputs readInputs(DataInputView in) throws IOException {
    boolean stored = in.readBoolean();
    Event newest = Binary.readOptionalEvent(in);
    return stored
        ? new StoredInputs(in.readInt(), Binary.readOptionalEvent(in), newest)
        : PackedInputs.read(in, newest);
  }

  /** Shares what never changes; inputs that lie in a state of their own are not copied. */
  @Override
  public Timeline<S> copy(Timeline<S> timeline) {
    Inputs inputs =
        timeline.inputs instanceof PackedInputs packed ? packed.copy() : timeline.inputs;
    Past<S> past = timeline.past;
    S base = past.base();
    Timeline<S> copy =
        new Timeline<>(
            Past.of(base == null ? null : state.copy(base), past.rule(), past.clock(), past.said()),
            state.copy(timeline.live),
            inputs);
    copy.liveRule = timeline.liveRule;
    copy.clock = timeline.clock;
    copy.timer = timeline.timer;
    copy.untold = timeline.untold;
    copy.toldWhole = timeline.toldWhole;
    return copy;
  }

  private static void writeSaid(Said said, DataOutputView out) throws IOException {
    out.writeUTF(said.alertId());
    out.writeUTF(said.key());
    out.writeLong(said.openedAt());
    out.writeInt(said.count());
    out.writeByte(said.severity().ordinal());
    out.writeByte(said.highest().ordinal());
    out.writeLong(said.resolvedAt());
    out.writeInt(said.content());
    out.writeBoolean(said.withdrawn());
  }

  private static Said readSaid(DataInputView in) throws IOException {
    return new Said(
        in.readUTF(),
        in.readUTF(),
        in.readLong(),
        in.readInt(),
        SEVERITIES[in.readByte()],
        SEVERITIES[in.readByte()],
        in.readLong(),
        in.readInt(),
        in.readBoolean());
  }
}
