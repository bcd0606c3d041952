package io.gridwhistle.detection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one key: the state now, and what it takes to correct it.
 *
 * <p>{@code live} is {@code base} after {@code inputs} and all that fell due up to {@code clock};
 * {@code said} sums up what was told about it. Persisted; fields are only ever added.
 *
 * @param <S> the detector's state
 */
public final class Timeline<S> {
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Null until inputs were forgotten: before that it is the {@link Detector#beginning}. */
  public @Nullable S base;

  public S live;

  /** Index into the rule's history, for each of the two states. */
  public int baseRule;

  public int liveRule;

  /** Inputs after {@code base}. */
  public Inputs inputs;

  /** The newest instant that was fired or applied. */
  public long clock = Long.MIN_VALUE;

  /** The newest instant that {@code base} has seen; nothing before it can be corrected. */
  public long baseClock = Long.MIN_VALUE;

  /** By {@link #saidToAddTo} alone one is added. */
  public List<Said> said = List.of();

  /** The instant for which a timer is set; not persisted, since setting it again is harmless. */
  public long timer = Long.MIN_VALUE;

  /** The text of the key, for those who hold it too; not persisted. */
  public @Nullable String key;

  /** When time alone changes the live state next, unless {@link #UNKNOWN}; not persisted. */
  long due = UNKNOWN;

  public Timeline(S live, Inputs inputs) {
    this.live = live;
    this.inputs = inputs;
  }

  /** What was said, to be added to; most keys never say anything. */
  List<Said> saidToAddTo() {
    if (said.isEmpty()) {
      said = new ArrayList<>(1);
    }
    return said;
  }
}
