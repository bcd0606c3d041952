package io.gridwhistle.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.gridwhistle.store.AlertIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents with one bulk call: each into the index of newest revisions and into the
 * history, under its revision as external version, so that repeats and late comers change nothing.
 */
final class AlertBulk {
  private final ElasticsearchAsyncClient client;

  AlertBulk(ElasticsearchAsyncClient client) {
    this.client = client;
  }

  /**
   * The verdict on one document.
   *
   * @param reason why it was refused, else empty
   */
  record Judged(AlertDocument document, Verdict verdict, String reason) {}

  /** One verdict per document in their order; fails when the call as a whole did. */
  CompletableFuture<List<Judged>> send(List<AlertDocument> documents) {
    return client
        .bulk(request(documents))
        .thenApply(answer -> verdicts(documents, answer))
        .exceptionallyCompose(failure -> halve(documents, failure));
  }

  /** A call that is refused as a whole is cut down until the document that is to blame is alone. */
  private CompletableFuture<List<Judged>> halve(List<AlertDocument> documents, Throwable failure) {
    ElasticsearchException refusal = refusal(failure);
    if (refusal == null) {
      return CompletableFuture.failedFuture(failure);
    }
    if (documents.size() == 1) {
      String reason = String.valueOf(refusal.getMessage());
      return CompletableFuture.completedFuture(
          List.of(new Judged(documents.get(0), Verdict.REFUSED, reason)));
    }
    int middle = documents.size() / 2;
    return send(documents.subList(0, middle))
        .thenCombine(send(documents.subList(middle, documents.size())), AlertBulk::joined);
  }

  private static @Nullable ElasticsearchException refusal(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof ElasticsearchException answer
            && Verdict.ofStatus(answer.status()) == Verdict.REFUSED
        ? answer
        : null;
  }

  private static List<Judged> joined(List<Judged> first, List<Judged> second) {
    List<Judged> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static BulkRequest request(List<AlertDocument> documents) {
    List<BulkOperation> operations = new ArrayList<>(documents.size() * 2);
    for (AlertDocument document : documents) {
      operations.add(write(AlertIndex.NEWEST, document.alertId(), document));
      operations.add(
          write(AlertIndex.HISTORY, document.alertId() + "-" + document.revision(), document));
    }
    return BulkRequest.of(bulk -> bulk.operations(operations).requireAlias(true));
  }

  private static BulkOperation write(String alias, String id, AlertDocument document) {
    return BulkOperation.of(
        operation ->
            operation.index(
                index ->
                    index
                        .index(alias)
                        .id(id)
                        .versionType(VersionType.External)
                        .version((long) document.revision())
                        .document(BinaryData.of(document.json(), ContentType.APPLICATION_JSON))));
  }

  private static List<Judged> verdicts(List<AlertDocument> documents, BulkResponse answer) {
    List<BulkResponseItem> items = answer.items();
    List<Judged> judged = new ArrayList<>(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      judged.add(judge(documents.get(i), items.get(2 * i), items.get(2 * i + 1)));
    }
    return judged;
  }

  private static Judged judge(
      AlertDocument document, BulkResponseItem newest, BulkResponseItem history) {
    Verdict verdict = Verdict.of(newest).and(Verdict.of(history));
    ErrorCause error = Verdict.of(newest) == verdict ? newest.error() : history.error();
    return new Judged(document, verdict, error == null ? "" : error.type() + ": " + why(error));
  }

  private static @Nullable String why(ErrorCause error) {
    ErrorCause cause = error.causedBy();
    return cause == null ? error.reason() : error.reason() + " (" + cause.reason() + ")";
  }
}
