package io.gridwhistle.cluster;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of a node; each is the environment variable GRIDWHISTLE_ and its name in capitals.
 *
 * @param hazelcast members to look for, host:port separated by commas
 * @param hazelcastHost the interface that the member binds to
 * @param cluster name of the Hazelcast cluster
 * @param tokenSecretFile file with the secret that signs tokens, 32 bytes or more
 */
@ConfigurationProperties("gridwhistle")
public record NodeSettings(
    @Bindable(defaultValue = "127.0.0.1:9092") String kafka,
    @Bindable(defaultValue = "http://127.0.0.1:9200") String elasticsearch,
    @Bindable(defaultValue = "127.0.0.1:5701") String hazelcast,
    @Bindable(defaultValue = "127.0.0.1") String hazelcastHost,
    @Bindable(defaultValue = "5701") int hazelcastPort,
    @Bindable(defaultValue = "gridwhistle") String cluster,
    @Bindable(defaultValue = "http://127.0.0.1:8081") String flink,
    @Bindable(defaultValue = "http://127.0.0.1:8090") String ingest,
    @Bindable(defaultValue = "") String tokenSecretFile,
    @Bindable(defaultValue = "Asia/Shanghai") String zone) {

  public NodeSettings {
    ZoneId.of(zone);
  }

  /** The members to look for, one host:port each. */
  public List<String> members() {
    return Stream.of(hazelcast.split(",", -1)).map(String::trim).filter(m -> !m.isEmpty()).toList();
  }
}
