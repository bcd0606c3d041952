package io.gridwhistle.benchmark.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/**
 * What the operators of jobs in this process count anyway: the only eye on a run, so that nothing
 * is added to what is measured.
 */
public final class OperatorMetrics implements MetricReporter {
  private static final Map<String, List<Metric>> METRICS = new ConcurrentHashMap<>();

  /** Records that all tasks of the operator have handed on. */
  static long handedOn(String job, String operator) {
    return values(job, operator, "numRecordsOut").sum();
  }

  /** Records that all tasks of the operator have taken. */
  static long taken(String job, String operator) {
    return values(job, operator, "numRecordsIn").sum();
  }

  /** The watermark that each of the operator's tasks has handed on, all its effects before it. */
  static LongStream watermarks(String job, String operator) {
    return values(job, operator, "currentOutputWatermark");
  }

  private static LongStream values(String job, String operator, String metric) {
    return METRICS.getOrDefault(key(job, operator, metric), List.of()).stream()
        .mapToLong(OperatorMetrics::value);
  }

  private static long value(Metric metric) {
    if (metric instanceof Counter counter) {
      return counter.getCount();
    }
    return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Long value
        ? value
        : Long.MIN_VALUE;
  }

  private static String key(String job, String operator, String metric) {
    return job + "\n" + operator + "\n" + metric;
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    METRICS.computeIfAbsent(keyOf(name, group), key -> new CopyOnWriteArrayList<>()).add(metric);
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    METRICS.computeIfPresent(
        keyOf(name, group),
        (key, metrics) -> metrics.remove(metric) && metrics.isEmpty() ? null : metrics);
  }

  private static String keyOf(String name, MetricGroup group) {
    Map<String, String> scope = group.getAllVariables();
    return key(scope.getOrDefault("<job_id>", ""), scope.getOrDefault("<operator_name>", ""), name);
  }
}
