package io.gridwhistle.state;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import io.gridwhistle.state.GridChange.AlertChange;
import io.gridwhistle.state.GridChange.CoverageChange;
import io.gridwhistle.state.GridChange.IncidentChange;
import io.gridwhistle.state.GridChange.PatrolChange;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Forms of a grid's live file. */
final class GridForms {
  private static final Severity[] SEVERITIES = Severity.values();
  private static final long ABSENT = Long.MIN_VALUE;

  private GridForms() {}

  private static void writeTime(@Nullable Long time, DataOutputView out) throws IOException {
    out.writeLong(time == null ? ABSENT : time);
  }

  private static @Nullable Long readTime(DataInputView in) throws IOException {
    long time = in.readLong();
    return time == ABSENT ? null : (Long) time;
  }

  /** What the risk index knows of an alert. */
  static final class Part implements Form<RiskPart> {
    @Override
    public void write(RiskPart part, DataOutputView out) throws IOException {
      out.writeUTF(part.alertId());
      out.writeUTF(part.rule());
      out.writeUTF(part.key());
      out.writeByte(part.severity().ordinal());
      out.writeLong(part.openedAt());
      writeTime(part.resolvedAt(), out);
      out.writeBoolean(part.discounted());
    }

    @Override
    public RiskPart read(DataInputView in) throws IOException {
      return new RiskPart(
          in.readUTF(),
          in.readUTF(),
          in.readUTF(),
          SEVERITIES[in.readByte()],
          in.readLong(),
          readTime(in),
          in.readBoolean());
    }
  }

  /** An incident with a running stage. */
  static final class Incident implements Form<OpenIncident> {
    @Override
    public void write(OpenIncident incident, DataOutputView out) throws IOException {
      out.writeUTF(incident.incidentId());
      out.writeUTF(incident.category());
      out.writeUTF(incident.stage());
      out.writeLong(incident.since());
      writeTime(incident.dueAt(), out);
    }

    @Override
    public OpenIncident read(DataInputView in) throws IOException {
      return new OpenIncident(
          in.readUTF(), Binary.readCode(in), Binary.readCode(in), in.readLong(), readTime(in));
    }
  }

  private static void writeSurroundings(GridSurroundings surroundings, DataOutputView out)
      throws IOException {
    out.writeUTF(surroundings.type());
    Binary.writeText(surroundings.village(), out);
    Binary.writeText(surroundings.town(), out);
    Binary.writeText(surroundings.county(), out);
    out.writeLong(surroundings.activeFrom());
    out.writeLong(surroundings.interval());
    out.writeBoolean(surroundings.registered());
  }

  private static GridSurroundings readSurroundings(DataInputView in) throws IOException {
    return Shared.of(
        new GridSurroundings(
            Binary.readCode(in),
            Binary.readOptionalCode(in),
            Binary.readOptionalCode(in),
            Binary.readOptionalCode(in),
            in.readLong(),
            in.readLong(),
            in.readBoolean()));
  }

  /** Where and how well a grid is walked. */
  static final class Coverage implements Form<CoverageChange> {
    @Override
    public void write(CoverageChange change, DataOutputView out) throws IOException {
      out.writeUTF(change.grid());
      writeSurroundings(change.surroundings(), out);
      out.writeLong(change.lastPatrol());
    }

    @Override
    public CoverageChange read(DataInputView in) throws IOException {
      return new CoverageChange(GridCodes.read(in), readSurroundings(in), in.readLong());
    }
  }

  /** One change. */
  static final class Change implements Form<GridChange> {
    private static final int ALERT = 0;
    private static final int INCIDENT = 1;
    private static final int COVERAGE = 2;
    private static final int PATROL = 3;
    private final Part parts = new Part();
    private final Incident incidents = new Incident();
    private final Coverage coverages = new Coverage();

    @Override
    public void write(GridChange change, DataOutputView out) throws IOException {
      if (change instanceof AlertChange alert) {
        out.writeByte(ALERT);
        out.writeUTF(alert.grid());
        Binary.writeScope(alert.scope(), out);
        parts.write(alert.part(), out);
      } else if (change instanceof IncidentChange incident) {
        out.writeByte(INCIDENT);
        writeIncident(incident, out);
      } else if (change instanceof CoverageChange coverage) {
        out.writeByte(COVERAGE);
        coverages.write(coverage, out);
      } else if (change instanceof PatrolChange patrol) {
        out.writeByte(PATROL);
        out.writeUTF(patrol.grid());
        out.writeLong(patrol.lastPatrol());
      }
    }

    private void writeIncident(IncidentChange change, DataOutputView out) throws IOException {
      OpenIncident open = change.open();
      out.writeUTF(change.grid());
      out.writeUTF(change.incidentId());
      out.writeBoolean(open != null);
      if (open != null) {
        incidents.write(open, out);
      }
    }

    @Override
    public GridChange read(DataInputView in) throws IOException {
      return switch (in.readByte()) {
        case ALERT -> new AlertChange(GridCodes.read(in), Binary.readScope(in), parts.read(in));
        case INCIDENT ->
            new IncidentChange(
                GridCodes.read(in), in.readUTF(), in.readBoolean() ? incidents.read(in) : null);
        case COVERAGE -> coverages.read(in);
        default -> new PatrolChange(in.readUTF(), in.readLong());
      };
    }
  }

  /** What is published of a live file. */
  static final class State implements Form<GridState> {
    private final Part parts = new Part();
    private final Incident incidents = new Incident();

    @Override
    public void write(GridState state, DataOutputView out) throws IOException {
      out.writeUTF(state.grid());
      out.writeLong(state.version());
      Binary.writeScope(state.scope(), out);
      out.writeUTF(state.type());
      out.writeLong(state.activeFrom());
      out.writeLong(state.lastPatrol());
      out.writeLong(state.patrolInterval());
      Binary.writeList(state.parts(), out, parts::write);
      Binary.writeList(state.incidents(), out, incidents::write);
    }

    @Override
    public GridState read(DataInputView in) throws IOException {
      return new GridState(
          in.readUTF(),
          in.readLong(),
          Binary.readScope(in),
          Binary.readCode(in),
          in.readLong(),
          in.readLong(),
          in.readLong(),
          Binary.readList(in, parts::read),
          Binary.readList(in, incidents::read));
    }
  }

  /** The live file as it is kept. */
  static final class File implements Form<LiveFile> {
    private final Part parts = new Part();
    private final Incident incidents = new Incident();

    @Override
    public void write(LiveFile file, DataOutputView out) throws IOException {
      out.writeLong(file.version());
      writeSurroundings(file.surroundings(), out);
      out.writeLong(file.lastPatrol());
      Binary.writeList(file.matters().parts(), out, parts::write);
      Binary.writeList(file.matters().incidents(), out, incidents::write);
    }

    @Override
    public LiveFile read(DataInputView in) throws IOException {
      return new LiveFile(
          in.readLong(),
          readSurroundings(in),
          in.readLong(),
          Matters.of(Binary.readList(in, parts::read), Binary.readList(in, incidents::read)));
    }

    @Override
    public LiveFile copy(LiveFile file) {
      return file.copy();
    }
  }
}
