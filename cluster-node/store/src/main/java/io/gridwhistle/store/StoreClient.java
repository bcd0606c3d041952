package io.gridwhistle.store;

import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.client.config.ClientConnectionStrategyConfig;
import com.hazelcast.client.config.ClientConnectionStrategyConfig.ReconnectMode;
import com.hazelcast.client.config.ConnectionRetryConfig;
import java.util.List;

/**
 * How a client of the cluster connects: in the background, again and again, for ever.
 *
 * <p>While no member can be reached every call fails at once instead of waiting, so that an outage
 * of the cluster stops nobody.
 */
public final class StoreClient {
  private static final int FIRST_PAUSE_MILLIS = 200;
  private static final int LONGEST_PAUSE_MILLIS = 5_000;
  private static final String CALL_SECONDS = "15";

  private StoreClient() {}

  /**
   * The configuration of a client.
   *
   * @param members addresses as host:port, at least one
   */
  public static ClientConfig config(String clusterName, List<String> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException(
          "The list of cluster members is empty. Maybe use 127.0.0.1:5701.");
    }
    ClientConfig config = new ClientConfig().setClusterName(clusterName);
    config.getNetworkConfig().setAddresses(List.copyOf(members)).setRedoOperation(true);
    config.setConnectionStrategyConfig(strategy());
    config
        .setProperty("hazelcast.client.invocation.timeout.seconds", CALL_SECONDS)
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.logging.type", "slf4j");
    config.getMetricsConfig().setEnabled(false);
    GridStore.register(config.getSerializationConfig());
    return config;
  }

  private static ClientConnectionStrategyConfig strategy() {
    ConnectionRetryConfig forever =
        new ConnectionRetryConfig()
            .setInitialBackoffMillis(FIRST_PAUSE_MILLIS)
            .setMaxBackoffMillis(LONGEST_PAUSE_MILLIS)
            .setMultiplier(2)
            .setJitter(0.2)
            .setClusterConnectTimeoutMillis(Long.MAX_VALUE);
    return new ClientConnectionStrategyConfig()
        .setAsyncStart(true)
        .setReconnectMode(ReconnectMode.ASYNC)
        .setConnectionRetryConfig(forever);
  }
}
