package io.gridwhistle.store;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import io.gridwhistle.registry.Scope;
import java.util.Objects;

final class ScopeSerializer implements CompactSerializer<Scope> {
  @Override
  public Scope read(CompactReader in) {
    return new Scope(
        Objects.requireNonNull(in.readString("grid")),
        in.readString("village"),
        in.readString("town"),
        in.readString("county"));
  }

  @Override
  public void write(CompactWriter out, Scope scope) {
    out.writeString("grid", scope.grid());
    out.writeString("village", scope.village());
    out.writeString("town", scope.town());
    out.writeString("county", scope.county());
  }

  @Override
  public String getTypeName() {
    return "gridwhistle.scope";
  }

  @Override
  public Class<Scope> getCompactClass() {
    return Scope.class;
  }
}
