package io.gridwhistle.sink;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;

/**
 * What became of the documents.
 *
 * <p>Documents taken from the log = {@code indexed} + {@code index-repeats} + {@code
 * index-quarantined} + those under way; {@code index-retries} counts tries beyond the first.
 */
final class IndexCounters {
  private final Counter indexed;
  private final Counter repeats;
  private final Counter quarantined;
  private final Counter retries;

  IndexCounters(MetricGroup metrics) {
    indexed = counter(metrics, "indexed");
    repeats = counter(metrics, "index-repeats");
    quarantined = counter(metrics, "index-quarantined");
    retries = counter(metrics, "index-retries");
  }

  private static Counter counter(MetricGroup metrics, String name) {
    return metrics.counter(name, new ThreadSafeSimpleCounter());
  }

  void count(Verdict verdict) {
    switch (verdict) {
      case DONE -> indexed.inc();
      case REPEAT -> repeats.inc();
      case REFUSED -> quarantined.inc();
      case AGAIN -> retries.inc();
    }
  }

  void countRetries(int documents) {
    retries.inc(documents);
  }
}
