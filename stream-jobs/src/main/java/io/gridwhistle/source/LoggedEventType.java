package io.gridwhistle.source;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Keeps logged events away from reflection and from Kryo. */
final class LoggedEventType extends TypeInformation<LoggedEvent> {
  static final LoggedEventType INSTANCE = new LoggedEventType();
  private static final long serialVersionUID = 1;

  private LoggedEventType() {}

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
  public Class<LoggedEvent> getTypeClass() {
    return LoggedEvent.class;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<LoggedEvent> createSerializer(SerializerConfig config) {
    return LoggedEventSerializer.INSTANCE;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof LoggedEventType;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LoggedEventType;
  }

  @Override
  public int hashCode() {
    return LoggedEventType.class.hashCode();
  }

  @Override
  public String toString() {
    return "LoggedEvent";
  }
}
