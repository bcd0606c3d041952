package io.gridwhistle.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to correct a key. Most keys have said and forgotten nothing, and share one.
 *
 * @param base the state before the inputs that are kept; null until inputs were forgotten: before
 *     that it is the {@link Detector#beginning}
 * @param rule of the base, an index into the rule's history
 * @param clock the newest instant that the base has seen; nothing before it can be corrected
 * @param said sums up what was told; added to where it is by {@link Timeline#saidToAddTo} alone
 */
public record Past<S>(@Nullable S base, int rule, long clock, List<Said> said) {
  /** Versions of a rule from here on are too rare to share anything for. */
  private static final int MANY_RULES = 1_024;

  private static final List<Past<?>> BEGUN =
      IntStream.range(0, MANY_RULES).<Past<?>>mapToObj(Past::empty).toList();

  private static <S> Past<S> empty(int rule) {
    return new Past<>(null, rule, Long.MIN_VALUE, List.of());
  }

  /** Of a key that began under a rule. */
  @SuppressWarnings("unchecked") // it holds nothing of the type
  public static <S> Past<S> begun(int rule) {
    return rule < MANY_RULES ? (Past<S>) BEGUN.get(rule) : empty(rule);
  }

  /** A past of these parts, shared where nothing tells it from others. */
  public static <S> Past<S> of(@Nullable S base, int rule, long clock, List<Said> said) {
    return base == null && clock == Long.MIN_VALUE && said.isEmpty()
        ? begun(rule)
        : new Past<>(base, rule, clock, said.isEmpty() ? List.of() : new ArrayList<>(said));
  }

  /** The same past, with room for what is said. */
  Past<S> toBeAddedTo() {
    return said.isEmpty() ? new Past<>(base, rule, clock, new ArrayList<>(1)) : this;
  }
}
