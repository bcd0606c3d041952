package io.gridwhistle.state;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.Said;
import io.gridwhistle.detection.Timeline;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What is kept of one key. */
final class TimelineForm<S> implements Form<Timeline<S>> {
  private static final int VERSION = 1;
  private static final Severity[] SEVERITIES = Severity.values();

  private final Form<S> state;

  TimelineForm(Form<S> state) {
    this.state = state;
  }

  @Override
  public void write(Timeline<S> timeline, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    state.write(timeline.base, out);
    state.write(timeline.live, out);
    out.writeInt(timeline.baseRule);
    out.writeInt(timeline.liveRule);
    out.writeLong(timeline.clock);
    out.writeLong(timeline.baseClock);
    Binary.writeList(timeline.inputs, out, Binary::writeEvent);
    Binary.writeList(timeline.said, out, TimelineForm::writeSaid);
  }

  @Override
  public Timeline<S> read(DataInputView in) throws IOException {
    Binary.requireVersion(in, VERSION, "timeline");
    Timeline<S> timeline = new Timeline<>(state.read(in), state.read(in));
    timeline.baseRule = in.readInt();
    timeline.liveRule = in.readInt();
    timeline.clock = in.readLong();
    timeline.baseClock = in.readLong();
    timeline.inputs = Binary.readList(in, Binary::readEvent);
    timeline.said = Binary.readList(in, TimelineForm::readSaid);
    return timeline;
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
