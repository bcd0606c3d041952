package io.gridwhistle.sink;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.connector.base.sink.writer.strategy.AIMDScalingStrategy;
import org.apache.flink.connector.base.sink.writer.strategy.CongestionControlRateLimitingStrategy;
import org.apache.flink.connector.base.sink.writer.strategy.RateLimitingStrategy;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Elasticsearch as the end of a stream of alert documents; at least once, repeats harmless. */
public final class AlertIndexSink extends AsyncSinkBase<AlertDocument, AlertDocument> {
  private static final long serialVersionUID = 1;
  private static final int BATCH = 500;
  private static final int UNDER_WAY = 3;
  private static final int WAITING = 2_000;
  private static final long BATCH_BYTES = 8L << 20;
  private static final long WAIT_MILLIS = 200;

  /** Documents by which what is under way may grow again after each call that went well. */
  private static final int RECOVERY = 100;

  private final List<URI> servers;
  private final String brokers;

  /**
   * A sink.
   *
   * @param servers of Elasticsearch
   * @param brokers of the log, for what the index refuses
   */
  public AlertIndexSink(List<URI> servers, String brokers) {
    super(
        (document, context) -> document,
        BATCH,
        UNDER_WAY,
        WAITING,
        BATCH_BYTES,
        WAIT_MILLIS,
        BATCH_BYTES);
    this.servers = List.copyOf(servers);
    this.brokers = brokers;
  }

  @Override
  public SinkWriter<AlertDocument> createWriter(WriterInitContext context) {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<AlertDocument, BufferedRequestState<AlertDocument>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<AlertDocument>> waiting) {
    return new AlertIndexWriter(
        getElementConverter(),
        context,
        limits(),
        waiting,
        IndexConnection.to(servers),
        new KafkaQuarantine(brokers));
  }

  private AsyncSinkWriterConfiguration limits() {
    return AsyncSinkWriterConfiguration.builder()
        .setMaxBatchSize(getMaxBatchSize())
        .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
        .setMaxInFlightRequests(getMaxInFlightRequests())
        .setMaxBufferedRequests(getMaxBufferedRequests())
        .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
        .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
        .setRequestTimeoutMS(getRequestTimeoutMS())
        .setFailOnTimeout(getFailOnTimeout())
        .setRateLimitingStrategy(pace())
        .build();
  }

  /** Every call that is allowed at once from the start: unless told, Flink begins with one. */
  private static RateLimitingStrategy pace() {
    return CongestionControlRateLimitingStrategy.builder()
        .setMaxInFlightRequests(UNDER_WAY)
        .setInitialMaxInFlightMessages(UNDER_WAY * BATCH)
        .setScalingStrategy(
            AIMDScalingStrategy.builder(UNDER_WAY * BATCH).setIncreaseRate(RECOVERY).build())
        .build();
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<AlertDocument>> getWriterStateSerializer() {
    return new AlertDocumentStateSerializer();
  }
}
