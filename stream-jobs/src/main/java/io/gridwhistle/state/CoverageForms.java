package io.gridwhistle.state;

import io.gridwhistle.detection.coverage.CoverageDetector;
import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.detection.coverage.GridTerms;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Scope;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Forms of coverage-gap. */
final class CoverageForms {
  private CoverageForms() {}

  private static void writeTerms(GridTerms terms, DataOutputView out) throws IOException {
    out.writeUTF(terms.type());
    out.writeLong(terms.activeFrom());
    out.writeLong(terms.interval());
    Binary.writeTexts(terms.divisions(), out);
    out.writeBoolean(terms.registered());
  }

  private static GridTerms readTerms(DataInputView in) throws IOException {
    return Shared.of(
        new GridTerms(
            Binary.readCode(in),
            in.readLong(),
            in.readLong(),
            Binary.readElements(in.readInt(), in, Binary::readCode),
            in.readBoolean()));
  }

  /** When a grid was walked. */
  static final class State implements Form<CoverageState> {
    private static final CoverageDetector COPIER = new CoverageDetector();

    @Override
    public void write(CoverageState state, DataOutputView out) throws IOException {
      Binary.writeScope(state.scope, out);
      out.writeBoolean(state.terms != null);
      if (state.terms != null) {
        writeTerms(state.terms, out);
      }
      Binary.writeOptionalEvent(state.patrol, out);
      Binary.writeTexts(state.emergencies, out);
      WatchForm.write(state.watch, out);
    }

    @Override
    public CoverageState read(DataInputView in) throws IOException {
      CoverageState state = new CoverageState(Binary.readScope(in));
      state.terms = in.readBoolean() ? readTerms(in) : null;
      state.patrol = readPatrol(in, state.scope);
      state.emergencies = List.copyOf(Binary.readTexts(in));
      state.watch = WatchForm.read(in);
      return state;
    }

    private static @Nullable Event readPatrol(DataInputView in, Scope scope) throws IOException {
      Event patrol = Binary.readOptionalEvent(in);
      return patrol != null && patrol.scope().equals(scope) ? patrol.withScope(scope) : patrol;
    }

    @Override
    public CoverageState copy(CoverageState state) {
      return COPIER.copy(state);
    }
  }

  /** What a grid is told; a patrol names it itself, most often of all, so that it is left out. */
  static final class Notice implements Form<GridNotice> {
    private static final String ITS_OWN = "";

    @Override
    public void write(GridNotice notice, DataOutputView out) throws IOException {
      GridFacts facts = notice.facts();
      CompactEvent event = notice.compact();
      out.writeUTF(event != null && event.type().isPatrol() ? ITS_OWN : notice.grid());
      out.writeBoolean(facts != null);
      if (facts != null) {
        Binary.writeScope(facts.scope(), out);
        writeTerms(facts.terms(), out);
      }
      out.writeBoolean(event != null);
      if (event != null) {
        Binary.writeCompact(event, out);
      }
    }

    @Override
    public GridNotice read(DataInputView in) throws IOException {
      String grid = in.readUTF();
      GridFacts facts =
          in.readBoolean() ? new GridFacts(Binary.readScope(in), readTerms(in)) : null;
      CompactEvent event = in.readBoolean() ? Binary.readCompact(in) : null;
      return grid.equals(ITS_OWN) && event != null
          ? GridNotice.of(event)
          : new GridNotice(GridCodes.shared(grid), facts, event);
    }
  }
}
