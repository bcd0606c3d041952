package io.gridwhistle.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one key: the state now, and what it takes to correct it.
 *
 * <p>{@code live} is the past's base after {@code inputs} and all that fell due up to {@code
 * clock}. Persisted; fields are only ever added.
 *
 * @param <S> the detector's state
 */
public final class Timeline<S> {
  static final long UNKNOWN = Long.MIN_VALUE;

  public static final int NEVER_TOLD = -1;

  public Past<S> past;

  public S live;

  /** Index into the rule's history, for the live state. */
  public int liveRule;

  /** Inputs after the past's base. */
  public Inputs inputs;

  /** The newest instant that was fired or applied. */
  public long clock = Long.MIN_VALUE;

  /** The instant for which a timer is set; not persisted, since setting it again is harmless. */
  public long timer = Long.MIN_VALUE;

  /** The text of the key, for those who hold it too; not persisted. */
  public @Nullable String key;

  /** True while a change waits to be told; not persisted, since telling again is harmless. */
  public boolean untold;

  /**
   * The rule under which all of it was last told, as {@link #liveRule}; {@link #NEVER_TOLD} when
   * that must be done again; not persisted, since telling again is harmless.
   */
  public int toldRule = NEVER_TOLD;

  /** When time alone changes the live state next, unless {@link #UNKNOWN}; not persisted. */
  long due = UNKNOWN;

  public Timeline(Past<S> past, S live, Inputs inputs) {
    this.past = past;
    this.live = live;
    this.inputs = inputs;
  }

  /** What was said, to be added to; most keys never say anything. */
  List<Said> saidToAddTo() {
    past = past.toBeAddedTo();
    return past.said();
  }
}
