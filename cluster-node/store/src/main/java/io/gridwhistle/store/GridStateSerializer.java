package io.gridwhistle.store;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import java.util.List;
import java.util.Objects;

final class GridStateSerializer implements CompactSerializer<GridState> {
  private static final RiskPart[] NO_PARTS = {};
  private static final OpenIncident[] NO_INCIDENTS = {};

  @Override
  public GridState read(CompactReader in) {
    Scope scope = in.readCompact("scope");
    return new GridState(
        Objects.requireNonNull(in.readString("grid")),
        in.readInt64("version"),
        Objects.requireNonNull(scope),
        Objects.requireNonNull(in.readString("type")),
        in.readInt64("activeFrom"),
        in.readInt64("lastPatrol"),
        in.readInt64("patrolInterval"),
        list(in.readArrayOfCompact("parts", RiskPart.class), NO_PARTS),
        list(in.readArrayOfCompact("incidents", OpenIncident.class), NO_INCIDENTS));
  }

  private static <T> List<T> list(T[] items, T[] none) {
    return List.of(items == null ? none : items);
  }

  @Override
  public void write(CompactWriter out, GridState state) {
    out.writeString("grid", state.grid());
    out.writeInt64("version", state.version());
    out.writeCompact("scope", state.scope());
    out.writeString("type", state.type());
    out.writeInt64("activeFrom", state.activeFrom());
    out.writeInt64("lastPatrol", state.lastPatrol());
    out.writeInt64("patrolInterval", state.patrolInterval());
    out.writeArrayOfCompact("parts", state.parts().toArray(NO_PARTS));
    out.writeArrayOfCompact("incidents", state.incidents().toArray(NO_INCIDENTS));
  }

  @Override
  public String getTypeName() {
    return "gridwhistle.grid-state";
  }

  @Override
  public Class<GridState> getCompactClass() {
    return GridState.class;
  }
}
