package io.gridwhistle.cluster.gridstate;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of some grids; sums of parts add up to the sum of the whole.
 *
 * <p>An alert that names several grids counts once: open alerts are kept by their id.
 */
final class Tally {
  /** What a roll-up says of an open alert. */
  record OpenAlert(Severity severity, String rule) {}

  int grids;
  final int[] byLevel = new int[Severity.values().length];
  final Map<String, OpenAlert> openAlerts = new HashMap<>();
  final Map<String, Integer> incidentsByStage = new TreeMap<>();
  int overdueIncidents;
  int watched;
  int covered;
  double indexSum;
  double indexMax;

  void add(GridFigures figures) {
    double index = figures.index();
    grids++;
    byLevel[figures.level().ordinal()]++;
    indexSum += index;
    indexMax = Math.max(indexMax, index);
    for (RiskPart part : figures.openAlerts()) {
      openAlerts.put(part.alertId(), new OpenAlert(part.severity(), part.rule()));
    }
    for (OpenIncident incident : figures.state().incidents()) {
      incidentsByStage.merge(incident.stage(), 1, Integer::sum);
    }
    overdueIncidents += Math.toIntExact(figures.overdueIncidents());
    watched += figures.coverage() == null ? 0 : 1;
    covered += figures.isCovered() ? 1 : 0;
  }

  void add(Tally other) {
    grids += other.grids;
    for (int i = 0; i < byLevel.length; i++) {
      byLevel[i] += other.byLevel[i];
    }
    openAlerts.putAll(other.openAlerts);
    other.incidentsByStage.forEach((stage, n) -> incidentsByStage.merge(stage, n, Integer::sum));
    overdueIncidents += other.overdueIncidents;
    watched += other.watched;
    covered += other.covered;
    indexSum += other.indexSum;
    indexMax = Math.max(indexMax, other.indexMax);
  }

  void write(ObjectDataOutput out) throws IOException {
    out.writeInt(grids);
    out.writeIntArray(byLevel);
    out.writeInt(openAlerts.size());
    for (Map.Entry<String, OpenAlert> alert : openAlerts.entrySet()) {
      out.writeString(alert.getKey());
      out.writeByte(alert.getValue().severity().ordinal());
      out.writeString(alert.getValue().rule());
    }
    out.writeInt(incidentsByStage.size());
    for (Map.Entry<String, Integer> stage : incidentsByStage.entrySet()) {
      out.writeString(stage.getKey());
      out.writeInt(stage.getValue());
    }
    out.writeInt(overdueIncidents);
    out.writeInt(watched);
    out.writeInt(covered);
    out.writeDouble(indexSum);
    out.writeDouble(indexMax);
  }

  static Tally read(ObjectDataInput in) throws IOException {
    Tally tally = new Tally();
    tally.grids = in.readInt();
    int[] levels = in.readIntArray();
    System.arraycopy(levels, 0, tally.byLevel, 0, tally.byLevel.length);
    for (int left = in.readInt(); left > 0; left--) {
      String id = in.readString();
      Severity severity = Severity.values()[in.readByte()];
      tally.openAlerts.put(
          String.valueOf(id), new OpenAlert(severity, String.valueOf(in.readString())));
    }
    for (int left = in.readInt(); left > 0; left--) {
      String stage = String.valueOf(in.readString());
      tally.incidentsByStage.put(stage, in.readInt());
    }
    tally.overdueIncidents = in.readInt();
    tally.watched = in.readInt();
    tally.covered = in.readInt();
    tally.indexSum = in.readDouble();
    tally.indexMax = in.readDouble();
    return tally;
  }
}
