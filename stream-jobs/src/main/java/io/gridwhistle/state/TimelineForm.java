package io.gridwhistle.state;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.Said;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.event.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    writeInputs(timeline.inputs, out);
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
    timeline.inputs = readInputs(in);
    timeline.said = Binary.readList(in, TimelineForm::readSaid);
    return timeline;
  }

  private static void writeInputs(List<Event> inputs, DataOutputView out) throws IOException {
    if (inputs instanceof StoredInputs stored) {
      out.writeInt(-1 - stored.size());
      Binary.writeOptionalEvent(stored.first(), out);
      Binary.writeOptionalEvent(stored.last(), out);
    } else {
      Binary.writeList(inputs, out, Binary::writeEvent);
    }
  }

  /** A negative size tells of inputs that lie in a state of their own. */
  private static List<Event> readInputs(DataInputView in) throws IOException {
    int size = in.readInt();
    return size < 0
        ? new StoredInputs(-1 - size, Binary.readOptionalEvent(in), Binary.readOptionalEvent(in))
        : Binary.readElements(size, in, Binary::readEvent);
  }

  /**
   * Shares what never changes. States that are one and the same, where nothing comes late, stay so.
   */
  @Override
  public Timeline<S> copy(Timeline<S> timeline) {
    S base = state.copy(timeline.base);
    S live = timeline.live == timeline.base ? base : state.copy(timeline.live);
    Timeline<S> copy = new Timeline<>(base, live);
    copy.baseRule = timeline.baseRule;
    copy.liveRule = timeline.liveRule;
    copy.clock = timeline.clock;
    copy.baseClock = timeline.baseClock;
    copy.inputs = new ArrayList<>(timeline.inputs);
    copy.said = new ArrayList<>(timeline.said);
    copy.timer = timeline.timer;
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
