package io.gridwhistle.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.SimpleJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** The connection to Elasticsearch, with its own I/O threads. */
final class IndexConnection implements AutoCloseable {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 30_000;
  private final RestClient rest;

  private IndexConnection(RestClient rest) {
    this.rest = rest;
  }

  /**
   * Opens nothing yet.
   *
   * @param servers at least one; user and password of the first may stand in it, as
   *     https://user:password@host:9200
   */
  static IndexConnection to(List<URI> servers) {
    RestClientBuilder builder =
        RestClient.builder(
                servers.stream()
                    .map(uri -> new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme()))
                    .toArray(HttpHost[]::new))
            .setRequestConfigCallback(
                request ->
                    request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS));
    String user = servers.get(0).getUserInfo();
    return new IndexConnection(builder.setDefaultHeaders(authorization(user)).build());
  }

  private static Header[] authorization(@Nullable String user) {
    if (user == null) {
      return new Header[0];
    }
    String credentials = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return new Header[] {new BasicHeader("Authorization", "Basic " + credentials)};
  }

  /** False once an I/O thread has died: this connection will never work again. */
  boolean isAlive() {
    return rest.isRunning();
  }

  AlertBulk bulk() {
    return new AlertBulk(
        new ElasticsearchAsyncClient(new RestClientTransport(rest, SimpleJsonpMapper.INSTANCE)));
  }

  AlertIndices indices() {
    return new AlertIndices(rest);
  }

  @Override
  public void close() {
    try {
      rest.close();
    } catch (IOException stillOpen) {
      throw new UncheckedIOException(stillOpen);
    }
  }
}
