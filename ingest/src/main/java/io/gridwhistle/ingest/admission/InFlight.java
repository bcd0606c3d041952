package io.gridwhistle.ingest.admission;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What is on its way to the log, over all event loops, and never more than a bound.
 *
 * <p>Bodies count from the moment their bytes arrive until their answer is written, so that memory
 * stays bounded however slow the log is.
 */
public final class InFlight {
  private final long mostBytes;
  private final long mostEvents;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong events = new AtomicLong();

  public InFlight(long mostBytes, long mostEvents) {
    this.mostBytes = mostBytes;
    this.mostEvents = mostEvents;
  }

  /** True when a body of that many bytes has a chance; reserves nothing. */
  public boolean hasRoomFor(long announcedBytes) {
    return bytes.get() + Math.max(1, announcedBytes) <= mostBytes && events.get() < mostEvents;
  }

  public boolean tryAddBytes(long count) {
    return tryAdd(bytes, count, mostBytes);
  }

  public boolean tryAddEvents(long count) {
    return tryAdd(events, count, mostEvents);
  }

  public void remove(long byteCount, long eventCount) {
    bytes.addAndGet(-byteCount);
    events.addAndGet(-eventCount);
  }

  public long bytes() {
    return bytes.get();
  }

  public long events() {
    return events.get();
  }

  private static boolean tryAdd(AtomicLong total, long count, long most) {
    if (total.addAndGet(count) <= most) {
      return true;
    }
    total.addAndGet(-count);
    return false;
  }
}
