package io.gridwhistle.benchmark.detect.flink;

import io.gridwhistle.benchmark.detect.Outcome;
import io.gridwhistle.benchmark.detect.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a job in this process reads, and what it has said. Jobs are serialized, so they find it by
 * its number; it counts from its first element in to its last result out, without the job's start.
 */
public final class Round {
  private static final Map<Integer, Round> ROUNDS = new ConcurrentHashMap<>();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final int number = NUMBERS.incrementAndGet();
  private final List<?> input;
  private final List<Step> steps = new ArrayList<>();
  private volatile long begin;
  private volatile long end;

  private Round(List<?> input) {
    this.input = input;
  }

  /** A round that waits for its job. */
  public static Round of(List<?> input) {
    Round round = new Round(input);
    ROUNDS.put(round.number, round);
    return round;
  }

  static Round find(int number) {
    Round round = ROUNDS.get(number);
    if (round == null) {
      throw new IllegalStateException("There is no round " + number + " in this process.");
    }
    return round;
  }

  public int number() {
    return number;
  }

  int size() {
    return input.size();
  }

  Object element(long index) {
    if (index == 0) {
      begin = System.nanoTime();
    }
    return input.get((int) index);
  }

  synchronized void add(Step step) {
    steps.add(step);
  }

  /** Each sink calls this after its last step; the latest one counts. */
  synchronized void end() {
    end = System.nanoTime();
  }

  /** The result, once the job is over. */
  public Outcome outcome() {
    ROUNDS.remove(number);
    if (begin == 0 || end == 0) {
      throw new IllegalStateException("The job did not come to its end.");
    }
    return new Outcome(steps, end - begin);
  }
}
