package io.gridwhistle.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The binary form of a type, in state and between tasks.
 *
 * <p>A form writes its own version first where it may ever change; forms are found again after a
 * restart by their name in {@link Forms}.
 */
public interface Form<T> {

  void write(T value, DataOutputView out) throws IOException;

  T read(DataInputView in) throws IOException;

  /** A copy that shares nothing that changes; a form of what changes may know a shorter way. */
  default T copy(T value) {
    try {
      DataOutputSerializer out = new DataOutputSerializer(256);
      write(value, out);
      return read(new DataInputDeserializer(out.getSharedBuffer(), 0, out.length()));
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }
}
