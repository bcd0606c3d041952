package io.gridwhistle.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which measurements a run was asked for, and what came of them. */
public final class Results {
  private final Set<String> wanted;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> unfit = new ArrayList<>();

  Results(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Measures one thing. */
  @FunctionalInterface
  public interface Measurement {
    /**
     * The rows, the ratio that counts first.
     *
     * @throws VoidRunException if what was measured must not count
     */
    List<Row> rows() throws Exception;
  }

  /** Measures what was asked for; one that must not count does not keep the others from it. */
  public void take(String name, Measurement measurement) throws Exception {
    if (wanted.contains(name)) {
      try {
        rows.addAll(measurement.rows());
      } catch (VoidRunException reason) {
        unfit.add("This run of " + name + " is void: " + reason.getMessage());
      }
    }
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** What must not count, and why. */
  List<String> unfit() {
    return List.copyOf(unfit);
  }
}
