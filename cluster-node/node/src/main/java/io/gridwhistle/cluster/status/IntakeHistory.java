package io.gridwhistle.cluster.status;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The samples of the last minutes, oldest first, and what they say of speed. */
final class IntakeHistory {
  private static final long KEPT_MILLIS = 600_000;
  private static final long RECENT_MILLIS = 60_000;

  /** What lies closer together would make a course of spikes. */
  private static final long SPACED_MILLIS = 8_000;

  private final Deque<IntakeSample> samples = new ArrayDeque<>();

  /** Events a second from the sample before until {@code at}. */
  record Rate(String at, double eventsPerSecond) {}

  /** The growth of counters over a recent span. */
  record Growth(IntakeSample from, IntakeSample to) {

    double eventsPerSecond() {
      return (to.received() - from.received()) * 1_000.0 / (to.at() - from.at());
    }

    long received() {
      return to.received() - from.received();
    }

    long refused() {
      return to.refusedEvents() - from.refusedEvents();
    }

    long unanswered() {
      return to.unanswered() - from.unanswered();
    }

    /** The reason that most of the newly refused events had. */
    Optional<String> mainReason() {
      return to.refused().keySet().stream()
          .max((a, b) -> Long.compare(refused(a), refused(b)))
          .filter(reason -> refused(reason) > 0);
    }

    private long refused(String reason) {
      return to.refused().getOrDefault(reason, 0L) - from.refused().getOrDefault(reason, 0L);
    }
  }

  /** Adds a sample; one that counts less than before is of a new process, which starts anew. */
  synchronized void add(IntakeSample sample) {
    if (!samples.isEmpty() && sample.received() < samples.getLast().received()) {
      samples.clear();
    }
    if (samples.isEmpty() || sample.at() - samples.getLast().at() >= SPACED_MILLIS) {
      samples.removeIf(old -> sample.at() - old.at() > KEPT_MILLIS);
      samples.add(sample);
    }
  }

  /** Over the last minute, or what is known of it; empty with fewer than two samples. */
  synchronized Optional<Growth> recent() {
    if (samples.size() < 2) {
      return Optional.empty();
    }
    IntakeSample newest = samples.getLast();
    return samples.stream()
        .filter(old -> newest.at() - old.at() <= RECENT_MILLIS && old != newest)
        .findFirst()
        .map(oldest -> new Growth(oldest, newest));
  }

  synchronized List<Rate> rates() {
    List<Rate> rates = new ArrayList<>();
    IntakeSample before = null;
    for (IntakeSample sample : samples) {
      if (before != null) {
        double rate = new Growth(before, sample).eventsPerSecond();
        rates.add(new Rate(Instant.ofEpochMilli(sample.at()).toString(), rate));
      }
      before = sample;
    }
    return rates;
  }
}
