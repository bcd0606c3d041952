package io.gridwhistle.store;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import io.gridwhistle.risk.OpenIncident;
import java.util.Objects;

final class OpenIncidentSerializer implements CompactSerializer<OpenIncident> {
  @Override
  public OpenIncident read(CompactReader in) {
    return new OpenIncident(
        Objects.requireNonNull(in.readString("incidentId")),
        Objects.requireNonNull(in.readString("category")),
        Objects.requireNonNull(in.readString("stage")),
        in.readInt64("since"),
        in.readNullableInt64("dueAt"));
  }

  @Override
  public void write(CompactWriter out, OpenIncident incident) {
    out.writeString("incidentId", incident.incidentId());
    out.writeString("category", incident.category());
    out.writeString("stage", incident.stage());
    out.writeInt64("since", incident.since());
    out.writeNullableInt64("dueAt", incident.dueAt());
  }

  @Override
  public String getTypeName() {
    return "gridwhistle.open-incident";
  }

  @Override
  public Class<OpenIncident> getCompactClass() {
    return OpenIncident.class;
  }
}
