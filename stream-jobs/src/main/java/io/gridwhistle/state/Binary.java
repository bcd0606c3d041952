package io.gridwhistle.state;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.registry.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Pieces that forms share. */
final class Binary {
  private Binary() {}

  static void requireVersion(DataInputView in, int known, String what) throws IOException {
    int version = in.readByte();
    if (version != known) {
      throw new IOException(
          "The %s has version %d, which this release cannot read.".formatted(what, version));
    }
  }

  static void writeText(@Nullable String text, DataOutputView out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  static @Nullable String readText(DataInputView in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  static void writeBytes(byte[] bytes, DataOutputView out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(DataInputView in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /** A text of any length. */
  static void writeLongText(String text, DataOutputView out) throws IOException {
    writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
  }

  static String readLongText(DataInputView in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  static void writeTexts(List<String> texts, DataOutputView out) throws IOException {
    writeList(texts, out, (text, to) -> to.writeUTF(text));
  }

  static List<String> readTexts(DataInputView in) throws IOException {
    return readList(in, DataInputView::readUTF);
  }

  static void writeCompact(CompactEvent event, DataOutputView out) throws IOException {
    out.writeLong(event.arrival());
    writeBytes(event.bytes(), out);
  }

  static CompactEvent readCompact(DataInputView in) throws IOException {
    long arrival = in.readLong();
    return CompactEvent.known(readBytes(in), arrival);
  }

  static void writeEvent(Event event, DataOutputView out) throws IOException {
    out.writeLong(event.arrival());
    EventCodec.write(event, out);
  }

  static Event readEvent(DataInputView in) throws IOException {
    long arrival = in.readLong();
    return EventCodec.read(in, arrival);
  }

  static void writeOptionalEvent(@Nullable Event event, DataOutputView out) throws IOException {
    out.writeBoolean(event != null);
    if (event != null) {
      writeEvent(event, out);
    }
  }

  static @Nullable Event readOptionalEvent(DataInputView in) throws IOException {
    return in.readBoolean() ? readEvent(in) : null;
  }

  static void writeScope(Scope scope, DataOutputView out) throws IOException {
    out.writeUTF(scope.grid());
    writeText(scope.village(), out);
    writeText(scope.town(), out);
    writeText(scope.county(), out);
  }

  static Scope readScope(DataInputView in) throws IOException {
    return new Scope(
        GridCodes.read(in), readOptionalCode(in), readOptionalCode(in), readOptionalCode(in));
  }

  /** A text of which there are few, or that came just before. */
  static String readCode(DataInputView in) throws IOException {
    return Shared.of(in.readUTF());
  }

  static @Nullable String readOptionalCode(DataInputView in) throws IOException {
    return in.readBoolean() ? readCode(in) : null;
  }

  static void writeOptionalScope(@Nullable Scope scope, DataOutputView out) throws IOException {
    out.writeBoolean(scope != null);
    if (scope != null) {
      writeScope(scope, out);
    }
  }

  static @Nullable Scope readOptionalScope(DataInputView in) throws IOException {
    return in.readBoolean() ? readScope(in) : null;
  }

  /** Writes one element. */
  interface Writer<T> {
    void write(T value, DataOutputView out) throws IOException;
  }

  /** Reads one element. */
  interface Reader<T> {
    T read(DataInputView in) throws IOException;
  }

  static <T> void writeList(List<T> list, DataOutputView out, Writer<T> writer) throws IOException {
    out.writeInt(list.size());
    for (T value : list) {
      writer.write(value, out);
    }
  }

  static <T> List<T> readList(DataInputView in, Reader<T> reader) throws IOException {
    return readElements(in.readInt(), in, reader);
  }

  static <T> List<T> readElements(int size, DataInputView in, Reader<T> reader) throws IOException {
    List<T> list = new ArrayList<>(Math.min(size, 1_000));
    for (int i = 0; i < size; i++) {
      list.add(reader.read(in));
    }
    return list;
  }
}
