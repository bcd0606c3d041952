package io.gridwhistle.benchmark.jobs;

import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Makes {@link OperatorMetrics} where a cluster's settings ask for it. */
public final class OperatorMetricsFactory implements MetricReporterFactory {
  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new OperatorMetrics();
  }
}
