package io.gridwhistle.operator;

import io.gridwhistle.rules.RuleBook;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * How detection runs.
 *
 * @param rules complete JSON documents of the rules in force at the start
 * @param calendar the registry's calendar at the start, as JSON; empty when there is none
 * @param lateness how late an input may come and still be put in its place; zero when all come in
 *     order
 * @param until epoch milliseconds after which nothing falls due
 * @param holding which inputs wait until the watermark has passed them, so as to be in order
 * @param followsWallClock true to go on with the wall clock in silence
 * @param patience how long to wait for a first event before the wall clock is taken
 * @param tick how often to look at the wall clock
 * @param pace how often a grid's state is published at most
 */
public record DetectionSettings(
    List<String> rules,
    String calendar,
    Duration lateness,
    long until,
    Holding holding,
    boolean followsWallClock,
    Duration patience,
    Duration tick,
    Duration pace)
    implements Serializable {

  /** Which inputs wait until the watermark has passed them. */
  public enum Holding {
    /** Facts of disputes: what else comes from one task each is in order by itself. */
    FACTS,
    /** All: tasks before this one overtake each other. */
    ALL,
    /** All, and Flink hands them over by key, those of one instant in any order. */
    BY_KEY
  }

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration TICK = Duration.ofMillis(10);
  private static final Duration PACE = Duration.ofMillis(500);

  /** For the running system. */
  public static DetectionSettings live(List<String> rules, Duration lateness) {
    return new DetectionSettings(
        rules, "", lateness, Long.MAX_VALUE, Holding.ALL, true, PATIENCE, TICK, PACE);
  }

  /**
   * For inputs that are all there, in order.
   *
   * @param bounded true when Flink sorts them by key first
   */
  public static DetectionSettings replay(
      List<String> rules, String calendar, long until, boolean bounded) {
    return new DetectionSettings(
        rules,
        calendar,
        Duration.ZERO,
        until,
        bounded ? Holding.BY_KEY : Holding.FACTS,
        false,
        Duration.ZERO,
        TICK,
        Duration.ZERO);
  }

  /** True when there is an end, at which every key tells how it stands; before that none does. */
  boolean endsOnce() {
    return pace.isZero();
  }

  RuleBook ruleBook() {
    return RuleDocuments.book(rules);
  }
}
