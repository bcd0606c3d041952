package io.gridwhistle.detection;

import io.gridwhistle.event.Event;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inputs in memory: the newest as it is, since the detector's state most often holds it too, those
 * before it as bytes, each as what differs from the one after it.
 *
 * <p>Layout of the bytes: the time of the oldest input, then each input and its length, by which
 * they are read from the end. They are read as a whole, and only when late evidence or the end of
 * their time asks for them.
 */
public final class PackedInputs implements Inputs {
  private static final byte[] NONE = {};
  private static final ThreadLocal<PackWriter> WRITERS = ThreadLocal.withInitial(PackWriter::new);

  private byte[] bytes = NONE;
  private int used;
  private @Nullable Event newest;

  /** A copy that shares nothing that changes. */
  public PackedInputs copy() {
    PackedInputs copy = new PackedInputs();
    copy.bytes = Arrays.copyOf(bytes, used);
    copy.used = used;
    copy.newest = newest;
    return copy;
  }

  @Override
  public @Nullable Event newest() {
    return newest;
  }

  @Override
  public long oldestTime() {
    if (used > 0) {
      return ByteBuffer.wrap(bytes).getLong();
    }
    return newest == null ? Long.MAX_VALUE : newest.time();
  }

  @Override
  public void append(Event input) {
    if (newest != null) {
      pack(newest, input);
    }
    newest = input;
  }

  private void pack(Event input, Event next) {
    PackWriter packed = WRITERS.get();
    packed.clear();
    EventDelta.write(input, next, packed);
    int from = Math.max(used, Long.BYTES);
    reserve(from + packed.size());
    if (used == 0) {
      ByteBuffer.wrap(bytes).putLong(input.time());
    }
    packed.copyTo(bytes, from);
    used = from + packed.size();
  }

  /** Grows by an eighth: there are many keys, and most hold few. */
  private void reserve(int needed) {
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, needed + used / 8);
    }
  }

  @Override
  public void replace(List<Event> inputs) {
    bytes = NONE;
    used = 0;
    newest = null;
    inputs.forEach(this::append);
  }

  @Override
  public int size() {
    int size = newest == null ? 0 : 1;
    if (used > 0) {
      PackReader in = new PackReader(bytes, used);
      do {
        size++;
      } while (in.previous() > Long.BYTES);
    }
    return size;
  }

  @Override
  public List<Event> toList() {
    List<Event> all = new ArrayList<>();
    Event next = newest;
    if (next != null) {
      all.add(next);
    }
    if (next != null && used > 0) {
      PackReader in = new PackReader(bytes, used);
      boolean more;
      do {
        more = in.previous() > Long.BYTES;
        next = EventDelta.read(in, next);
        all.add(next);
      } while (more);
    }
    Collections.reverse(all);
    return all;
  }

  @Override
  public Iterator<Event> iterator() {
    return toList().iterator();
  }

  /** Writes the packed bytes; the newest input is the caller's to write. */
  public void writePacked(DataOutput out) throws IOException {
    out.writeInt(used);
    out.write(bytes, 0, used);
  }

  /**
   * Reads what {@link #writePacked} wrote.
   *
   * @param newest the newest input, null when there are none
   */
  public static PackedInputs read(DataInput in, @Nullable Event newest) throws IOException {
    PackedInputs inputs = new PackedInputs();
    inputs.newest = newest;
    inputs.used = in.readInt();
    inputs.bytes = inputs.used == 0 ? NONE : new byte[inputs.used];
    in.readFully(inputs.bytes);
    return inputs;
  }
}
