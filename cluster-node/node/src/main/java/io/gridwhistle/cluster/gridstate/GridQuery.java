package io.gridwhistle.cluster.gridstate;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import io.gridwhistle.risk.GridState;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which grids are asked for, and at which instant.
 *
 * @param at epoch milliseconds
 * @param within divisions that a grid must lie in, all of them
 * @param levels wire names of risk levels, empty for any
 * @param types wire names of grid types, empty for any
 * @param text a part of the code or name, empty for any
 */
record GridQuery(
    long at,
    Weights weights,
    Set<String> within,
    Set<String> levels,
    Set<String> types,
    String text) {

  GridFigures figures(GridState state) {
    return new GridFigures(state, at, weights);
  }

  boolean matches(GridFigures figures, Places places) {
    GridState state = figures.state();
    return places.counts(state)
        && (types.isEmpty() || types.contains(state.type()))
        && (within.isEmpty() || places.divisionsAbove(state).containsAll(within))
        && (text.isEmpty() || matchesText(state, places))
        && (levels.isEmpty() || levels.contains(figures.level().wire()));
  }

  private boolean matchesText(GridState state, Places places) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return state.grid().toLowerCase(Locale.ROOT).contains(wanted)
        || places.nameOf(state.grid()).toLowerCase(Locale.ROOT).contains(wanted);
  }

  void write(ObjectDataOutput out) throws IOException {
    out.writeLong(at);
    weights.write(out);
    writeTexts(out, within);
    writeTexts(out, levels);
    writeTexts(out, types);
    out.writeString(text);
  }

  static GridQuery read(ObjectDataInput in) throws IOException {
    return new GridQuery(
        in.readLong(),
        Weights.read(in),
        texts(in),
        texts(in),
        texts(in),
        String.valueOf(in.readString()));
  }

  private static void writeTexts(ObjectDataOutput out, Set<String> texts) throws IOException {
    out.writeStringArray(texts.toArray(String[]::new));
  }

  private static Set<String> texts(ObjectDataInput in) throws IOException {
    String[] texts = in.readStringArray();
    return texts == null ? Set.of() : Set.copyOf(List.of(texts));
  }
}
