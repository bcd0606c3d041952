package io.gridwhistle.state;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to use a type's {@link Form}, so that nothing is left to reflection or Kryo. */
public final class FormType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1;

  private final Class<T> type;
  private final Forms form;

  FormType(Class<T> type, Forms form) {
    this.type = type;
    this.form = form;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isKeyType() {
    return form == Forms.KEY || form == Forms.GRID_KEY;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return form.serializer();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof FormType;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FormType<?> that && form == that.form;
  }

  @Override
  public int hashCode() {
    return form.name().hashCode();
  }

  @Override
  public String toString() {
    return form.name();
  }
}
