package io.gridwhistle.cluster.member;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import io.gridwhistle.cluster.NodeSettings;
import io.gridwhistle.cluster.gridstate.NodeFactory;
import io.gridwhistle.store.GridStore;

/**
 * How a member joins and leaves: by the addresses that it is told, on one interface, and handing
 * over what it holds before it goes. It tells nobody outside that it exists.
 */
final class MemberConfig {
  private static final String LEAVE_SECONDS = "60";

  private MemberConfig() {}

  static Config of(NodeSettings settings) {
    Config config = new Config().setClusterName(settings.cluster());
    config
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.logging.type", "slf4j")
        .setProperty("hazelcast.shutdownhook.policy", "GRACEFUL")
        .setProperty("hazelcast.graceful.shutdown.max.wait", LEAVE_SECONDS)
        .setProperty("hazelcast.operation.fail.on.indeterminate.state", "true")
        .setProperty("hazelcast.wait.seconds.before.join", "1")
        .setProperty("hazelcast.socket.bind.any", "false");
    config.getMetricsConfig().setEnabled(false);
    network(config.getNetworkConfig(), settings);
    GridStore.register(config.getSerializationConfig());
    NodeFactory.register(config.getSerializationConfig());
    return config.addMapConfig(GridStore.mapConfig());
  }

  private static void network(NetworkConfig network, NodeSettings settings) {
    network.setPort(settings.hazelcastPort()).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface(settings.hazelcastHost());
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setMembers(settings.members());
  }
}
