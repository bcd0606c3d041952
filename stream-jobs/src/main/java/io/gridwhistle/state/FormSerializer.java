package io.gridwhistle.state;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Serializes a type by its {@link Form}. */
public final class FormSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1;
  private static final int FIRST_BYTES = 4 << 10;
  private static final int MOST_BYTES = 256 << 10;

  /** Where a thread gathers a value; a checkpoint has very many, one after another. */
  private static final ThreadLocal<DataOutputSerializer> GATHERED =
      ThreadLocal.withInitial(() -> new DataOutputSerializer(FIRST_BYTES));

  private final Forms form;

  FormSerializer(Forms form) {
    this.form = form;
  }

  @SuppressWarnings("unchecked")
  private Form<T> form() {
    return (Form<T>) form.form();
  }

  @Override
  public boolean isImmutableType() {
    return form.isImmutable();
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return this;
  }

  @Override
  @SuppressWarnings("NullAway") // Flink asks for null where no empty instance can be made
  public T createInstance() {
    return null;
  }

  @Override
  public T copy(T from) {
    return form.isImmutable() ? from : form().copy(from);
  }

  @Override
  public T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  /** A checkpoint's stream takes one array much faster than many numbers and texts. */
  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    if (target instanceof DataOutputSerializer) {
      form().write(value, target);
    } else {
      DataOutputSerializer gathered = GATHERED.get();
      gathered.clear();
      form().write(value, gathered);
      target.write(gathered.getSharedBuffer(), 0, gathered.length());
      if (gathered.length() > MOST_BYTES) {
        GATHERED.remove();
      }
    }
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return form().read(source);
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FormSerializer<?> that && form == that.form;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(form.name());
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new Snapshot<>(form);
  }

  /** Remembers which form wrote the state. */
  public static final class Snapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 1;
    private Forms form = Forms.EVENT;

    public Snapshot() {}

    Snapshot(Forms form) {
      this.form = form;
    }

    @Override
    public int getCurrentVersion() {
      return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
      out.writeUTF(form.name());
    }

    @Override
    public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
      form = Forms.valueOf(in.readUTF());
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
      return new FormSerializer<>(form);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
        TypeSerializerSnapshot<T> old) {
      return old instanceof Snapshot<T> that && that.form == form
          ? TypeSerializerSchemaCompatibility.compatibleAsIs()
          : TypeSerializerSchemaCompatibility.incompatible();
    }
  }
}
