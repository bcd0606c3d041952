package io.gridwhistle.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures two subjects side by side, in the order A B, B A, A B …, so that what drifts (heat,
 * caches, neighbours) falls on both alike. Both are warmed up before, until they are flat.
 */
public final class Pairs {
  private static final double FLAT = 0.05;
  private static final int FEWEST_WARM_UPS = 3;
  private static final long BRIEF_WARM_UP_NANOS = 12_000_000_000L;

  private final PrintStream out;
  private final int pairs;
  private final int mostWarmUps;
  private final long warmUpNanos;
  private final int flatRounds;

  public Pairs(Effort effort, PrintStream out) {
    this.pairs = effort.pairs();
    this.mostWarmUps = effort.isBrief() ? 8 : 32;
    this.warmUpNanos = effort.isBrief() ? BRIEF_WARM_UP_NANOS : Long.MAX_VALUE;
    this.flatRounds = effort.isBrief() ? 2 : 3;
    this.out = out;
  }

  /** Measures ours against the other. */
  public Comparison compare(String name, Subject ours, Subject other) throws Exception {
    warmUp(name + " (ours)", ours);
    warmUp(name + " (other)", other);
    List<Double> mine = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      if (pair % 2 == 0) {
        mine.add(ours.rate());
        theirs.add(other.rate());
      } else {
        theirs.add(other.rate());
        mine.add(ours.rate());
      }
      say("%s pair %d: %.0f/s against %.0f/s", name, pair + 1, mine.get(pair), theirs.get(pair));
    }
    return new Comparison(mine, theirs);
  }

  private void warmUp(String name, Subject subject) throws Exception {
    List<Double> rates = new ArrayList<>();
    long begun = System.nanoTime();
    while (rates.size() < FEWEST_WARM_UPS
        || (rates.size() < mostWarmUps
            && System.nanoTime() - begun < warmUpNanos
            && !isFlat(rates))) {
      rates.add(subject.rate());
      say("%s warms up: %.0f/s", name, rates.get(rates.size() - 1));
    }
  }

  /**
   * True when the fastest of the last rounds is at most 5 % faster than the fastest before them:
   * compilers go on in steps that are smaller each.
   */
  private boolean isFlat(List<Double> rates) {
    int before = rates.size() - flatRounds;
    return before > 0
        && Collections.max(rates.subList(before, rates.size()))
            <= Collections.max(rates.subList(0, before)) * (1 + FLAT);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
