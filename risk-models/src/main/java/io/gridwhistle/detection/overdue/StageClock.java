package io.gridwhistle.detection.overdue;

import io.gridwhistle.registry.WorkingHours;

/** By which time a stage's limit runs; all in epoch milliseconds. */
public interface StageClock {
  /** Every hour counts. */
  StageClock CALENDAR =
      new StageClock() {
        @Override
        public long elapsed(long from, long to) {
          return to - from;
        }

        @Override
        public long after(long from, long span) {
          return from + span;
        }
      };

  /** Milliseconds that count between two instants, from ≤ to. */
  long elapsed(long from, long to);

  /** The first instant at which {@code span} counting milliseconds have gone by. */
  long after(long from, long span);

  /** Only working hours count. */
  static StageClock working(WorkingHours hours) {
    return new StageClock() {
      @Override
      public long elapsed(long from, long to) {
        return hours.elapsed(from, to);
      }

      @Override
      public long after(long from, long span) {
        return hours.after(from, span);
      }
    };
  }
}
