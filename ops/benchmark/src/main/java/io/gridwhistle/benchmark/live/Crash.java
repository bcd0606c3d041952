package io.gridwhistle.benchmark.live;

import java.util.List;
import java.util.Optional;

/**
 * What the alerts tell of one crash.
 *
 * @param firstSeconds from the kill until the first alert of an event that was sent after it
 * @param catchUp events consumed per second while the backlog was worked off, as a multiple of
 *     those that arrived per second
 * @param backSeconds from the kill until alerts were no older than {@link #CAUGHT_UP_MILLIS}
 */
record Crash(double firstSeconds, double catchUp, double backSeconds) {
  static final double CAUGHT_UP_MILLIS = 250;

  /**
   * Reads it off the alerts that events brought and that were told after the kill, in the order in
   * which they were told. Events are spread evenly over event time, so that its advance between two
   * alerts, divided by the time between their frames, is the consumption as a multiple of the
   * arrival.
   *
   * @param killed when, in the clock that measures
   */
  static Crash of(List<Sample> told, long killed) {
    Sample first = require(told, told.stream().filter(one -> one.meant() > killed).findFirst());
    Sample begin = told.get(0);
    Sample end =
        require(told, told.stream().filter(one -> one.millis() <= CAUGHT_UP_MILLIS).findFirst());
    double consumed = end.meant() - begin.meant();
    double taken = Math.max(1, end.nanos() - begin.nanos());
    return new Crash(
        (first.nanos() - killed) / 1e9, consumed / taken, (end.nanos() - killed) / 1e9);
  }

  private static Sample require(List<Sample> told, Optional<Sample> found) {
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "After the kill there were %d alerts, but none that shows a recovery."
                    .formatted(told.size())));
  }

  /**
   * An alert.
   *
   * @param meant when its event was meant to be sent, in the clock that measures
   * @param nanos when it was told
   */
  record Sample(long meant, long nanos) {
    double millis() {
      return (nanos - meant) / 1e6;
    }
  }
}
