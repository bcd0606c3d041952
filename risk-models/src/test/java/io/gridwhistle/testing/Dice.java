package io.gridwhistle.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded choices, and the instants chosen so far, so that later ones can fall on them. */
final class Dice {
  private final Random random;
  private final List<Long> instants = new ArrayList<>();

  Dice(long seed) {
    random = new Random(seed);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  long below(Duration bound) {
    return (long) (random.nextDouble() * bound.toMillis());
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  void shuffle(List<?> list) {
    Collections.shuffle(list, random);
  }

  /** A value on the spot or one to either side. */
  long around(long value) {
    return value + pick(-1, 0, 0, 1);
  }

  /** Remembers an instant, and now and then gives an earlier one instead. */
  long instant(long wanted) {
    if (!instants.isEmpty() && chance(15)) {
      return pick(instants);
    }
    return remember(wanted);
  }

  long remember(long instant) {
    instants.add(instant);
    return instant;
  }
}
