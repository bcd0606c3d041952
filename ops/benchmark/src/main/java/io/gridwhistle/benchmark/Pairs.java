package io.gridwhistle.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures two subjects side by side, in the order A B, B A, A B …, so that what drifts (heat,
 * caches, neighbours) falls on both alike. Both are warmed up before, until they are flat.
 */
public final class Pairs {
  private static final int MOST_WARM_UPS = 16;
  private static final int FLAT_ROUNDS = 2;
  private static final double FLAT = 0.05;

  private final PrintStream out;
  private final int pairs;

  public Pairs(Effort effort, PrintStream out) {
    this.pairs = effort.pairs();
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

  /** Runs until so many rounds in a row are at most 5 % faster than the fastest before them. */
  private void warmUp(String name, Subject subject) throws Exception {
    double best = 0;
    int flat = 0;
    for (int round = 0; round < MOST_WARM_UPS && flat < FLAT_ROUNDS; round++) {
      double rate = subject.rate();
      say("%s warms up: %.0f/s", name, rate);
      flat = rate > best * (1 + FLAT) ? 0 : flat + 1;
      best = Math.max(best, rate);
    }
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
