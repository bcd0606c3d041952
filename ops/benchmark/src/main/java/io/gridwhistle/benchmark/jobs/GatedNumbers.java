package io.gridwhistle.benchmark.jobs;

import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimitedSourceReader;

/** The numbers from 0 on, as far as a {@link Gate} is open. */
final class GatedNumbers extends NumberSequenceSource {
  private static final long serialVersionUID = 1;
  private final String gate;

  GatedNumbers(String gate) {
    super(0, Long.MAX_VALUE - 1);
    this.gate = gate;
  }

  @Override
  public SourceReader<Long, NumberSequenceSplit> createReader(SourceReaderContext context) {
    return new RateLimitedSourceReader<>(super.createReader(context), Gate.of(gate));
  }
}
