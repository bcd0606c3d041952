package io.gridwhistle.store;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.risk.RiskPart;
import java.util.Objects;

final class RiskPartSerializer implements CompactSerializer<RiskPart> {
  @Override
  public RiskPart read(CompactReader in) {
    return new RiskPart(
        Objects.requireNonNull(in.readString("alertId")),
        Objects.requireNonNull(in.readString("rule")),
        Objects.requireNonNull(in.readString("key")),
        Severity.ofWire(Objects.requireNonNull(in.readString("severity"))),
        in.readInt64("openedAt"),
        in.readNullableInt64("resolvedAt"),
        in.readBoolean("discounted"));
  }

  @Override
  public void write(CompactWriter out, RiskPart part) {
    out.writeString("alertId", part.alertId());
    out.writeString("rule", part.rule());
    out.writeString("key", part.key());
    out.writeString("severity", part.severity().wire());
    out.writeInt64("openedAt", part.openedAt());
    out.writeNullableInt64("resolvedAt", part.resolvedAt());
    out.writeBoolean("discounted", part.discounted());
  }

  @Override
  public String getTypeName() {
    return "gridwhistle.risk-part";
  }

  @Override
  public Class<RiskPart> getCompactClass() {
    return RiskPart.class;
  }
}
