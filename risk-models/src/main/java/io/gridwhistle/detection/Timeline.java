package io.gridwhistle.detection;

import java.util.List;

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

  /** True while a change waits to be told; not persisted, since telling again is harmless. */
  public boolean untold;

  /**
   * True when all of it was told under the rule that it lives under; not persisted, since telling
   * again is harmless.
   */
  public boolean toldWhole;

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
