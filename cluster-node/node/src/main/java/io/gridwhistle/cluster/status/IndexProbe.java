package io.gridwhistle.cluster.status;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import io.gridwhistle.cluster.alertindex.IndexClient;
import jakarta.inject.Singleton;
import java.util.List;

/** Elasticsearch's own word on its health. */
@Singleton
final class IndexProbe implements Probe {
  private final IndexClient index;

  IndexProbe(IndexClient index) {
    this.index = index;
  }

  /** In Elasticsearch's words: green, yellow, red. */
  record IndexState(String cluster, String status, int nodes, int unassignedShards) {}

  @Override
  public String part() {
    return "index";
  }

  @Override
  public Report look() {
    HealthResponse health = index.call(client -> client.cluster().health());
    IndexState state =
        new IndexState(
            health.clusterName(),
            health.status().jsonValue(),
            health.numberOfNodes(),
            health.unassignedShards());
    return new Report(state, health.status() == HealthStatus.Red ? List.of(red()) : List.of());
  }

  private Trouble red() {
    return new Trouble(
        part(),
        "Elasticsearch 有分片不可用，预警检索结果可能不全。",
        "Elasticsearch misses shards: alert search may be incomplete.");
  }

  @Override
  public Trouble silence() {
    return new Trouble(
        part(),
        "Elasticsearch 没有应答，暂时不能检索预警，预警的产生和推送不受影响。",
        "Elasticsearch does not answer: alerts cannot be searched, but they still come and are pushed.");
  }
}
