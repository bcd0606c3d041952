package io.gridwhistle.ingest.push;

import java.util.List;

/** The newest alerts of the log in a ring, numbered from 0 on; belongs to one event loop. */
final class RecentAlerts {
  private final AlertFrame[] ring;
  private long first;
  private long end;
  private Cursor base;

  /**
   * An empty ring.
   *
   * @param base the place of the log before the first alert
   */
  RecentAlerts(int size, Cursor base) {
    ring = new AlertFrame[size];
    this.base = base;
  }

  void add(List<AlertFrame> frames) {
    for (AlertFrame frame : frames) {
      if (end - first == ring.length) {
        base = get(first).cursor();
        first++;
      }
      ring[(int) (end % ring.length)] = frame;
      end++;
    }
  }

  AlertFrame get(long number) {
    return ring[(int) (number % ring.length)];
  }

  /** Number of the oldest one. */
  long first() {
    return first;
  }

  /** Number of the next one to come. */
  long end() {
    return end;
  }

  /** The place before the oldest one. */
  Cursor base() {
    return base;
  }

  /** The place behind the newest one. */
  Cursor tip() {
    return end == first ? base : get(end - 1).cursor();
  }
}
