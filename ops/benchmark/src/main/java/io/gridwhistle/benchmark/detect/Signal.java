package io.gridwhistle.benchmark.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as the rivals on Flink take it, made before anything is measured.
 *
 * @param key the incident, the grid, or the division of a change of mode
 * @param at epoch milliseconds
 * @param stage of an incident's event: the stage that it begins (1 to 5), 0 when it ends every
 *     stage, −1 when it does neither
 * @param flag patrol: valid; mode: emergency; incident: it stops counting as a dispute for good
 * @param due epoch milliseconds, {@link io.gridwhistle.event.Event#NO_TIME} for none
 * @param category of a report
 * @param disputes the keys that a report counts for
 */
public record Signal(
    Kind kind,
    String key,
    long at,
    int stage,
    boolean flag,
    long due,
    @Nullable String category,
    List<String> disputes) {

  /** What a signal is about. The order is part of the form that SQL is given. */
  public enum Kind {
    /** A patrol; of every grid one comes first, for its activation. */
    PATROL,
    MODE,
    STAGE,
    DISPATCHED,
    SUSPENDED,
    RESUMED,
    EXTENDED,
    /** Whistles and the like. */
    OTHER,
    /** The county's last instant, told to every grid and to every incident that is still open. */
    GRID_END,
    INCIDENT_END
  }

  /** The stage that only a report begins. */
  public static final int ACCEPT = 1;

  public boolean isAboutGrid() {
    return kind == Kind.PATROL || kind == Kind.MODE || kind == Kind.GRID_END;
  }

  public boolean isReport() {
    return stage == ACCEPT;
  }

  /** True when it ends a stage that runs, or asks how that stands at last. */
  public boolean ends(int running) {
    return kind == Kind.INCIDENT_END || (stage >= 0 && stage != running && !isReport());
  }

  /** The same, told to one grid. */
  public Signal to(String grid) {
    return new Signal(kind, grid, at, stage, flag, due, category, disputes);
  }
}
