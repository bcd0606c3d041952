package io.gridwhistle.state;

import io.gridwhistle.detection.coverage.CoverageDetector;
import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.detection.coverage.GridNotice;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Forms of coverage-gap. */
final class CoverageForms {
  private CoverageForms() {}

  private static void writeFacts(@Nullable GridFacts facts, DataOutputView out) throws IOException {
    out.writeBoolean(facts != null);
    if (facts != null) {
      Binary.writeScope(facts.scope(), out);
      out.writeUTF(facts.type());
      out.writeLong(facts.activeFrom());
      out.writeLong(facts.interval());
      Binary.writeTexts(facts.divisions(), out);
      out.writeBoolean(facts.registered());
    }
  }

  private static @Nullable GridFacts readFacts(DataInputView in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    return new GridFacts(
        Binary.readScope(in),
        Binary.readCode(in),
        in.readLong(),
        in.readLong(),
        Shared.of(List.copyOf(Binary.readElements(in.readInt(), in, Binary::readCode))),
        in.readBoolean());
  }

  /** When a grid was walked. */
  static final class State implements Form<CoverageState> {
    private static final CoverageDetector COPIER = new CoverageDetector();

    @Override
    public void write(CoverageState state, DataOutputView out) throws IOException {
      out.writeUTF(state.grid);
      writeFacts(state.facts, out);
      Binary.writeOptionalEvent(state.patrol, out);
      Binary.writeTexts(state.emergencies, out);
      WatchForm.write(state.watch, out);
    }

    @Override
    public CoverageState read(DataInputView in) throws IOException {
      CoverageState state = new CoverageState(Binary.readCode(in));
      state.facts = readFacts(in);
      state.patrol = Binary.readOptionalEvent(in);
      state.emergencies = List.copyOf(Binary.readTexts(in));
      state.watch = WatchForm.read(in);
      return state;
    }

    @Override
    public CoverageState copy(CoverageState state) {
      return COPIER.copy(state);
    }
  }

  /** What a grid is told. */
  static final class Notice implements Form<GridNotice> {
    @Override
    public void write(GridNotice notice, DataOutputView out) throws IOException {
      out.writeUTF(notice.grid());
      writeFacts(notice.facts(), out);
      Binary.writeOptionalEvent(notice.event(), out);
    }

    @Override
    public GridNotice read(DataInputView in) throws IOException {
      return new GridNotice(Binary.readCode(in), readFacts(in), Binary.readOptionalEvent(in));
    }
  }
}
