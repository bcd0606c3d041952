package io.gridwhistle.sink;

import io.gridwhistle.sink.AlertBulk.Judged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes documents until each is stored or refused for good. While the index is away it holds the
 * documents, lets no more in and tries again for ever; what is refused goes to the quarantine.
 */
final class AlertIndexWriter extends AsyncSinkWriter<AlertDocument, AlertDocument> {
  private static final Logger LOG = LoggerFactory.getLogger(AlertIndexWriter.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final IndexConnection connection;
  private final AlertIndices indices;
  private final AlertBulk bulk;
  private final Quarantine quarantine;
  private final IndexCounters counters;
  private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);

  AlertIndexWriter(
      ElementConverter<AlertDocument, AlertDocument> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration limits,
      Collection<BufferedRequestState<AlertDocument>> waiting,
      IndexConnection connection,
      Quarantine quarantine) {
    super(
        converter,
        context,
        limits,
        waiting,
        new SimpleBatchCreator<>(limits.getMaxBatchSizeInBytes()),
        new DequeRequestBuffer<>());
    this.connection = connection;
    this.indices = connection.indices();
    this.bulk = connection.bulk();
    this.quarantine = quarantine;
    this.counters = new IndexCounters(context.metricGroup());
  }

  @Override
  protected void submitRequestEntries(
      List<AlertDocument> documents, ResultHandler<AlertDocument> handler) {
    List<AlertDocument> batch = List.copyOf(documents);
    try {
      indices
          .ready()
          .thenCompose(ready -> bulk.send(batch))
          .thenCompose(this::settle)
          .whenComplete((again, failure) -> answer(batch, again, failure, handler));
    } catch (RuntimeException notSent) {
      answer(batch, null, notSent, handler);
    }
  }

  /** The documents to send again, once the refused ones are in quarantine. */
  private CompletableFuture<List<AlertDocument>> settle(List<Judged> judged) {
    List<AlertDocument> again = new ArrayList<>();
    List<CompletableFuture<Void>> setAside = new ArrayList<>();
    for (Judged one : judged) {
      counters.count(one.verdict());
      if (one.verdict() == Verdict.AGAIN) {
        again.add(one.document());
      } else if (one.verdict() == Verdict.REFUSED) {
        setAside.add(setAside(one));
      }
    }
    return CompletableFuture.allOf(setAside.toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> again);
  }

  private CompletableFuture<Void> setAside(Judged refused) {
    AlertDocument document = refused.document();
    LOG.warn(
        "Alert {} revision {} cannot be indexed: {}",
        document.alertId(),
        document.revision(),
        refused.reason());
    return quarantine.put(
        new QuarantinedRecord(
            document.alertId(),
            "index-refused: " + refused.reason(),
            System.currentTimeMillis(),
            document.json()));
  }

  private void answer(
      List<AlertDocument> batch,
      @Nullable List<AlertDocument> again,
      @Nullable Throwable failure,
      ResultHandler<AlertDocument> handler) {
    if (failure != null || again == null) {
      failed(batch, failure, handler);
    } else if (again.isEmpty()) {
      backoff.succeeded();
      handler.complete();
    } else {
      indices.forget();
      later(again, handler);
    }
  }

  private void failed(
      List<AlertDocument> batch,
      @Nullable Throwable failure,
      ResultHandler<AlertDocument> handler) {
    if (!connection.isAlive()) {
      handler.completeExceptionally(
          new IllegalStateException("The connection to Elasticsearch has ended.", failure));
      return;
    }
    counters.countRetries(batch.size());
    long pause = later(batch, handler);
    if (pause == FIRST_PAUSE.toMillis()) {
      LOG.warn("Alerts wait for Elasticsearch: {}", String.valueOf(failure));
    }
  }

  private long later(List<AlertDocument> documents, ResultHandler<AlertDocument> handler) {
    long pause = backoff.failed();
    CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS)
        .execute(() -> handler.retryForEntries(documents));
    return pause;
  }

  @Override
  protected long getSizeInBytes(AlertDocument document) {
    return document.json().length;
  }

  @Override
  public void close() {
    connection.close();
    quarantine.close();
  }
}
