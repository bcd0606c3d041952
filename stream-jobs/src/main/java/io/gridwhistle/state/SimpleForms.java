package io.gridwhistle.state;

import io.gridwhistle.alert.Action;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventReader;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Forms that lean on a wire form. */
final class SimpleForms {
  private SimpleForms() {}

  /** An event with its rank in the log. */
  static final class Events implements Form<Event> {
    @Override
    public void write(Event event, DataOutputView out) throws IOException {
      Binary.writeEvent(event, out);
    }

    @Override
    public Event read(DataInputView in) throws IOException {
      return Binary.readEvent(in);
    }
  }

  /** The same, of which not all need be known. */
  static final class CompactEvents implements Form<CompactEvent> {
    @Override
    public void write(CompactEvent event, DataOutputView out) throws IOException {
      Binary.writeCompact(event, out);
    }

    @Override
    public CompactEvent read(DataInputView in) throws IOException {
      return Binary.readCompact(in);
    }
  }

  /** An identity of at most {@link EventReader#LONGEST_KEY} characters, or two of them. */
  record Keys(Binary.Reader<String> reader) implements Form<String> {
    @Override
    public void write(String key, DataOutputView out) throws IOException {
      out.writeUTF(key);
    }

    @Override
    public String read(DataInputView in) throws IOException {
      return reader.read(in);
    }
  }

  /** What a person does to an alert. */
  static final class Actions implements Form<Action> {
    @Override
    public void write(Action action, DataOutputView out) throws IOException {
      out.writeUTF(action.actionId());
      out.writeUTF(action.alertId());
      out.writeUTF(action.action());
      out.writeUTF(action.by());
      out.writeUTF(action.role());
      out.writeLong(action.at());
      Binary.writeText(action.to(), out);
      Binary.writeText(action.reason(), out);
      Binary.writeText(action.note(), out);
    }

    @Override
    public Action read(DataInputView in) throws IOException {
      return new Action(
          in.readUTF(),
          in.readUTF(),
          in.readUTF(),
          in.readUTF(),
          in.readUTF(),
          in.readLong(),
          Binary.readText(in),
          Binary.readText(in),
          Binary.readText(in));
    }
  }
}
