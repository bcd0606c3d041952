package io.gridwhistle.benchmark;

/**
 * How much work a benchmark does.
 *
 * @param pairs how often ours and the other are measured side by side
 * @param share of the usual volume, above 0 and at most 1
 */
public record Effort(int pairs, double share) {
  /** The fewest pairs of which a median and a range say something. */
  private static final int FEWEST_PAIRS = 5;

  public static final Effort FULL = new Effort(7, 1.0);
  public static final Effort SHORT = new Effort(FEWEST_PAIRS, 0.16);

  public Effort {
    if (pairs < FEWEST_PAIRS || !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "An effort needs at least 5 pairs and a share in (0, 1], not "
              + pairs
              + " and "
              + share
              + ".");
    }
  }

  /** True when a figure soon is worth more than a settled one. */
  public boolean isBrief() {
    return share < 1;
  }

  /** That share of a usual volume, at least 1. */
  public int of(int volume) {
    return (int) Math.max(1, Math.round(volume * share));
  }
}
