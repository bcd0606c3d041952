package io.gridwhistle.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.nio.file.Path;
import java.util.Map;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchServerIT {
  @TempDir Path data;

  @Test
  void start_onDataOfAKilledNode_findsWhatWasIndexed() throws Exception {
    try (var server = ElasticsearchServer.start(data);
        var client = client(server)) {
      client.index(
          request ->
              request
                  .index("alerts")
                  .id("a-1")
                  .document(Map.of("title", "三次重复上报"))
                  .versionType(VersionType.External)
                  .version(3L)
                  .refresh(Refresh.True));
      assertThat(hits(client, "重复")).isEqualTo(1);
      server.process().kill();
    }
    try (var server = ElasticsearchServer.start(data);
        var client = client(server)) {
      assertThat(hits(client, "重复")).isEqualTo(1);
      assertThat(hits(client, "森林")).isZero();
    }
  }

  private static ElasticsearchClient client(ElasticsearchServer server) {
    var connection = RestClient.builder(HttpHost.create(server.address().toString())).build();
    return new ElasticsearchClient(new RestClientTransport(connection, new JacksonJsonpMapper()));
  }

  private static long hits(ElasticsearchClient client, String words) throws Exception {
    return client
        .search(
            search ->
                search
                    .index("alerts")
                    .query(query -> query.match(match -> match.field("title").query(words))),
            Map.class)
        .hits()
        .total()
        .value();
  }
}
