package io.gridwhistle.sink;

import io.gridwhistle.store.AlertIndex;
import java.util.concurrent.CompletableFuture;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/** Creates the indices behind the aliases where they are missing; whoever comes first wins. */
final class AlertIndices {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private final RestClient client;
  private @Nullable CompletableFuture<Void> ready;

  AlertIndices(RestClient client) {
    this.client = client;
  }

  /** Completes when both aliases are there; asks the server once, until {@link #forget}. */
  synchronized CompletableFuture<Void> ready() {
    CompletableFuture<Void> known = ready;
    if (known == null || known.isCompletedExceptionally()) {
      known = ensure(AlertIndex.NEWEST).thenCompose(done -> ensure(AlertIndex.HISTORY));
      ready = known;
    }
    return known;
  }

  /** To be called when an index turned out to be missing. */
  synchronized void forget() {
    ready = null;
  }

  private CompletableFuture<Void> ensure(String alias) {
    return call(new Request("HEAD", "/_alias/" + alias))
        .thenCompose(status -> status == OK ? done() : create(alias));
  }

  private CompletableFuture<Void> create(String alias) {
    Request request = new Request("PUT", "/" + AlertIndex.indexOf(alias));
    request.setJsonEntity(AlertIndex.definition(alias));
    return call(request).thenCompose(status -> created(alias, status));
  }

  /** 400: another writer or reader was faster; the next bulk call shows if it was anything else. */
  private static CompletableFuture<Void> created(String alias, int status) {
    return status == OK || status == BAD_REQUEST
        ? done()
        : CompletableFuture.failedFuture(
            new IllegalStateException(
                "The index behind %s could not be created: the server answered %d."
                    .formatted(alias, status)));
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Integer> call(Request request) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    client.performRequestAsync(
        request,
        new ResponseListener() {
          @Override
          public void onSuccess(Response response) {
            status.complete(response.getStatusLine().getStatusCode());
          }

          @Override
          public void onFailure(Exception failure) {
            if (failure instanceof ResponseException answer) {
              status.complete(answer.getResponse().getStatusLine().getStatusCode());
            } else {
              status.completeExceptionally(failure);
            }
          }
        });
    return status;
  }
}
