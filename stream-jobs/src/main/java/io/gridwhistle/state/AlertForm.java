package io.gridwhistle.state;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Evidence;
import io.gridwhistle.alert.EvidenceEvent;
import io.gridwhistle.alert.Handling;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Text;
import io.gridwhistle.alert.Transition;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** An alert, numbered or not yet. What is named by an enum is written by its wire name. */
final class AlertForm implements Form<Alert> {
  private static final int VERSION = 1;

  @Override
  public void write(Alert alert, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    out.writeUTF(alert.alertId());
    out.writeInt(alert.revision());
    out.writeUTF(alert.transition().wire());
    out.writeUTF(alert.rule());
    out.writeInt(alert.ruleVersion());
    out.writeUTF(alert.key());
    out.writeUTF(alert.severity().wire());
    out.writeUTF(alert.highestSeverity().wire());
    out.writeUTF(alert.status().wire());
    out.writeLong(alert.at());
    out.writeLong(alert.openedAt());
    writeTime(alert.resolvedAt(), out);
    Binary.writeScope(alert.scope(), out);
    Binary.writeTexts(alert.grids(), out);
    writeMeasure(alert.measure(), out);
    out.writeInt(alert.evidence().total());
    Binary.writeList(alert.evidence().events(), out, AlertForm::writeEvidence);
    writeText(alert.explanation(), out);
    writeText(alert.advice(), out);
    writeHandling(alert.handling(), out);
  }

  @Override
  public Alert read(DataInputView in) throws IOException {
    Binary.requireVersion(in, VERSION, "alert");
    return new Alert(
        in.readUTF(),
        in.readInt(),
        Transition.ofWire(in.readUTF()),
        Binary.readCode(in),
        in.readInt(),
        in.readUTF(),
        Severity.ofWire(in.readUTF()),
        Severity.ofWire(in.readUTF()),
        Status.ofWire(in.readUTF()),
        in.readLong(),
        in.readLong(),
        readTime(in),
        Binary.readScope(in),
        Binary.readTexts(in),
        readMeasure(in),
        new Evidence(in.readInt(), Binary.readList(in, AlertForm::readEvidence)),
        readText(in),
        readText(in),
        readHandling(in));
  }

  private static void writeTime(@Nullable Long time, DataOutputView out) throws IOException {
    out.writeBoolean(time != null);
    if (time != null) {
      out.writeLong(time);
    }
  }

  private static @Nullable Long readTime(DataInputView in) throws IOException {
    return in.readBoolean() ? (Long) in.readLong() : null;
  }

  private static void writeMeasure(Map<String, Number> measure, DataOutputView out)
      throws IOException {
    out.writeInt(measure.size());
    for (Map.Entry<String, Number> entry : measure.entrySet()) {
      out.writeUTF(entry.getKey());
      boolean whole = entry.getValue() instanceof Long || entry.getValue() instanceof Integer;
      out.writeBoolean(whole);
      if (whole) {
        out.writeLong(entry.getValue().longValue());
      } else {
        out.writeDouble(entry.getValue().doubleValue());
      }
    }
  }

  private static Map<String, Number> readMeasure(DataInputView in) throws IOException {
    int size = in.readInt();
    Map<String, Number> measure = new LinkedHashMap<>();
    for (int count = 0; count < size; count++) {
      String name = Binary.readCode(in);
      if (in.readBoolean()) {
        measure.put(name, in.readLong());
      } else {
        measure.put(name, in.readDouble());
      }
    }
    return measure;
  }

  private static void writeEvidence(EvidenceEvent event, DataOutputView out) throws IOException {
    out.writeUTF(event.id());
    out.writeUTF(event.source());
    out.writeUTF(event.type());
    out.writeLong(event.time());
    Binary.writeText(event.incidentId(), out);
  }

  private static EvidenceEvent readEvidence(DataInputView in) throws IOException {
    return new EvidenceEvent(
        in.readUTF(), Binary.readCode(in), Binary.readCode(in), in.readLong(), Binary.readText(in));
  }

  private static void writeText(Text text, DataOutputView out) throws IOException {
    Binary.writeLongText(text.zh(), out);
    Binary.writeLongText(text.en(), out);
  }

  private static Text readText(DataInputView in) throws IOException {
    return new Text(Binary.readLongText(in), Binary.readLongText(in));
  }

  private static void writeHandling(Handling handling, DataOutputView out) throws IOException {
    out.writeUTF(handling.state());
    Binary.writeText(handling.by(), out);
    writeTime(handling.at(), out);
    Binary.writeText(handling.note(), out);
    Binary.writeText(handling.to(), out);
    Binary.writeText(handling.reason(), out);
  }

  private static Handling readHandling(DataInputView in) throws IOException {
    return new Handling(
        in.readUTF(),
        Binary.readText(in),
        readTime(in),
        Binary.readText(in),
        Binary.readText(in),
        Binary.readText(in));
  }
}
