package io.gridwhistle.cluster.alertindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.gridwhistle.cluster.NodeSettings;
import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.store.AlertIndex;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Elasticsearch: makes the indices where they are missing, and turns outages into 503.
 */
@Singleton
public final class IndexClient {
  private static final Logger LOG = LoggerFactory.getLogger(IndexClient.class);
  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 10_000;

  private final RestClient rest;
  private final ElasticsearchClient client;

  IndexClient(NodeSettings settings) {
    HttpHost[] hosts =
        List.of(settings.elasticsearch().split(",")).stream()
            .map(String::trim)
            .map(HttpHost::create)
            .toArray(HttpHost[]::new);
    rest =
        RestClient.builder(hosts)
            .setRequestConfigCallback(
                config -> config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
            .build();
    client = new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper()));
  }

  /** A call of the index. */
  public interface Call<T> {
    T run(ElasticsearchClient client) throws IOException;
  }

  /**
   * Makes a call; where the indices are missing it makes these and calls again.
   *
   * @throws ProblemException 503 when the index does not answer
   */
  public <T> T call(Call<T> call) {
    try {
      return callOnce(call);
    } catch (IOException | ElasticsearchException failed) {
      LOG.warn("Elasticsearch failed: {}", failed.toString());
      throw ProblemException.unavailable("The alert search");
    }
  }

  private <T> T callOnce(Call<T> call) throws IOException {
    try {
      return call.run(client);
    } catch (ElasticsearchException failed) {
      if (!"index_not_found_exception".equals(failed.error().type())) {
        throw failed;
      }
      ensureIndices();
      return call.run(client);
    }
  }

  void ensureIndices() throws IOException {
    ensure(AlertIndex.NEWEST);
    ensure(AlertIndex.HISTORY);
  }

  private void ensure(String alias) throws IOException {
    if (client.indices().existsAlias(request -> request.name(alias)).value()) {
      return;
    }
    try {
      client
          .indices()
          .create(
              request ->
                  request
                      .index(AlertIndex.indexOf(alias))
                      .withJson(new StringReader(AlertIndex.definition(alias))));
    } catch (ElasticsearchException failed) {
      if (!"resource_already_exists_exception".equals(failed.error().type())) {
        throw failed;
      }
    }
  }

  @PreDestroy
  void close() throws IOException {
    rest.close();
  }
}
