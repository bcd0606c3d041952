package io.gridwhistle.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void neverMoreThanThePlacesHaveATurnAndAllGetOne() throws Exception {
    Turns turns = new Turns(2, LONG);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger had = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      all.add(
          threads.submit(
              () -> {
                Turns.Turn turn = turns.take();
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                now.decrementAndGet();
                turn.end();
                return had.incrementAndGet();
              }));
    }
    for (Future<?> one : all) {
      one.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertEquals(400, had.get());
    assertTrue(most.get() <= 2, () -> most + " had a turn at a time");
  }

  @Test
  void asManyHaveATurnAsThereArePlaces() throws Exception {
    Turns turns = new Turns(2, Duration.ZERO);
    assertTrue(turns.take().isHeld());
    assertTrue(turns.take().isHeld());
    assertFalse(turns.take().isHeld());
  }

  @Test
  void aTurnEndsOnceHoweverOftenItIsSaid() throws Exception {
    Turns turns = new Turns(1, Duration.ZERO);
    Turns.Turn first = turns.take();
    first.end();
    first.end();
    Turns.Turn second = turns.take();
    assertTrue(second.isHeld());
    assertFalse(turns.take().isHeld(), "the second end of the first made room for two");
  }

  @Test
  void goesOnWithoutATurnWhenPatienceEnds() throws Exception {
    Turns turns = new Turns(1, Duration.ofMillis(1));
    Turns.Turn stuck = turns.take();
    Turns.Turn late = turns.take();
    assertFalse(late.isHeld());
    late.end();
    assertFalse(turns.take().isHeld(), "one that had no turn gave another's away");
    stuck.end();
    assertTrue(turns.take().isHeld());
  }

  @Test
  void anInterruptedOneTakesNoTurn() throws Exception {
    Turns turns = new Turns(1, LONG);
    Turns.Turn held = turns.take();
    Thread.currentThread().interrupt();
    assertThrows(InterruptedIOException.class, turns::take);
    assertTrue(Thread.interrupted(), "the interruption must be seen further up");
    held.end();
    assertTrue(turns.take().isHeld());
  }
}
