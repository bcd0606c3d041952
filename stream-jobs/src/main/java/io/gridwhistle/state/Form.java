package io.gridwhistle.state;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
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
}
