package io.gridwhistle.testing;

/** The clock on which the oracle of overdue handling counts. */
public enum ClockMode {
  CALENDAR,
  WORKING
}
