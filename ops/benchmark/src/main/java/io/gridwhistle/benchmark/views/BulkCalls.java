package io.gridwhistle.benchmark.views;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.json.SimpleJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.gridwhistle.sink.AlertDocument;
import io.gridwhistle.store.AlertIndex;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** The bare calls: the same documents under the same ids, and no versions, no verdicts. */
final class BulkCalls implements AutoCloseable {
  /** As the sink sends them. */
  static final int BATCH = 500;

  private static final int UNDER_WAY = 3;

  private final RestClient rest;
  private final ElasticsearchAsyncClient client;

  BulkCalls(URI server) {
    rest = RestClient.builder(new HttpHost(server.getHost(), server.getPort(), "http")).build();
    client =
        new ElasticsearchAsyncClient(new RestClientTransport(rest, SimpleJsonpMapper.INSTANCE));
  }

  /** Sends all, in batches, and waits until all are answered. */
  void sendAll(List<AlertDocument> documents) throws InterruptedException {
    List<List<AlertDocument>> batches = new ArrayList<>();
    for (int from = 0; from < documents.size(); from += BATCH) {
      batches.add(documents.subList(from, Math.min(documents.size(), from + BATCH)));
    }
    new Batches(UNDER_WAY).send(batches, this::send);
  }

  private CompletionStage<BulkResponse> send(List<AlertDocument> documents) {
    List<BulkOperation> operations = new ArrayList<>(documents.size() * 2);
    for (AlertDocument document : documents) {
      operations.add(write(AlertIndex.NEWEST, document.alertId(), document));
      operations.add(
          write(AlertIndex.HISTORY, document.alertId() + "-" + document.revision(), document));
    }
    return client.bulk(BulkRequest.of(bulk -> bulk.operations(operations)));
  }

  private static BulkOperation write(String alias, String id, AlertDocument document) {
    return BulkOperation.of(
        operation ->
            operation.index(
                index ->
                    index
                        .index(alias)
                        .id(id)
                        .document(BinaryData.of(document.json(), ContentType.APPLICATION_JSON))));
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
