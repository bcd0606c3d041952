package io.gridwhistle.jobs;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets a few do at a time what all want to do at once, those first who came first. */
final class Turns {
  /** Half of the cores stay for those who do something else; one is enough to go on. */
  static final Turns OF_THIS_PROCESS =
      new Turns(
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(30));

  private final Semaphore free;
  private final Duration patience;

  /**
   * Takes its measures.
   *
   * @param places how many have a turn at a time
   * @param patience after which one goes on without, lest one that never ends holds up all
   */
  Turns(int places, Duration patience) {
    this.free = new Semaphore(places, true);
    this.patience = patience;
  }

  /** Waits for a turn. */
  Turn take() throws InterruptedIOException {
    try {
      return new Turn(free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The task ends while its state waits to be written.");
    }
  }

  /** One turn, which ends once however often it is said. */
  final class Turn {
    private final AtomicBoolean held;

    private Turn(boolean held) {
      this.held = new AtomicBoolean(held);
    }

    /** False once it has ended, and for one that patience ended for. */
    boolean isHeld() {
      return held.get();
    }

    void end() {
      if (held.compareAndSet(true, false)) {
        free.release();
      }
    }
  }
}
