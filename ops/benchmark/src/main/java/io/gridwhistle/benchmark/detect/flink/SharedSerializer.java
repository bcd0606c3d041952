package io.gridwhistle.benchmark.detect.flink;

import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Hands on the very same object; there is no binary form, since none is ever asked for. */
final class SharedSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1;

  private final Class<T> type;

  SharedSerializer(Class<T> type) {
    this.type = type;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return this;
  }

  @Override
  public T createInstance() {
    throw noBinaryForm();
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T value, DataOutputView target) {
    throw noBinaryForm();
  }

  @Override
  public T deserialize(DataInputView source) {
    throw noBinaryForm();
  }

  @Override
  public T deserialize(T reuse, DataInputView source) {
    throw noBinaryForm();
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) {
    throw noBinaryForm();
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    throw noBinaryForm();
  }

  private UnsupportedOperationException noBinaryForm() {
    return new UnsupportedOperationException(type + " stays within one task and has no form.");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SharedSerializer<?> that && type == that.type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }
}
