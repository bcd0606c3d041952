package io.gridwhistle.ingest.log;

import java.util.concurrent.atomic.AtomicInteger;

/** Which records of one append are durable; several threads may tell. */
public final class Appended {
  private final boolean[] durable;
  private final AtomicInteger open;

  public Appended(int records) {
    durable = new boolean[records];
    open = new AtomicInteger(records);
  }

  /** True for the call that settles the last record. */
  public boolean settle(int index, boolean isDurable) {
    durable[index] = isDurable;
    return open.decrementAndGet() == 0;
  }

  public boolean isDurable(int index) {
    return durable[index];
  }

  public boolean isComplete() {
    return count() == durable.length;
  }

  /** How many are durable. */
  public int count() {
    int count = 0;
    for (boolean one : durable) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
