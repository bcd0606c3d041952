package io.gridwhistle.store;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Real members in this JVM, of a cluster that nobody else knows; close ends them all. */
public final class TestMembers implements AutoCloseable {
  private final String name = "test-" + UUID.randomUUID();
  private final List<HazelcastInstance> started = new ArrayList<>();
  private final Consumer<Config> more;

  public TestMembers() {
    this(config -> {});
  }

  /** Members whose configuration is completed by {@code more}. */
  public TestMembers(Consumer<Config> more) {
    this.more = more;
  }

  public String name() {
    return name;
  }

  /** Starts a member on a port that looks for others at the given ports. */
  public HazelcastInstance start(int port, int... others) {
    HazelcastInstance member = Hazelcast.newHazelcastInstance(config(port, others));
    started.add(member);
    return member;
  }

  private Config config(int port, int... others) {
    Config config = new Config().setClusterName(name);
    config
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.logging.type", "slf4j")
        .setProperty("hazelcast.shutdownhook.enabled", "false")
        .setProperty("hazelcast.merge.first.run.delay.seconds", "1")
        .setProperty("hazelcast.merge.next.run.delay.seconds", "1")
        .setProperty("hazelcast.wait.seconds.before.join", "0")
        .setProperty("hazelcast.partition.count", "31")
        .setProperty("hazelcast.socket.bind.any", "false");
    config.getMetricsConfig().setEnabled(false);
    config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).addMember("127.0.0.1:" + port);
    for (int other : others) {
      join.getTcpIpConfig().addMember("127.0.0.1:" + other);
    }
    GridStore.register(config.getSerializationConfig());
    more.accept(config);
    return config.addMapConfig(GridStore.mapConfig());
  }

  @Override
  public void close() {
    started.forEach(member -> member.getLifecycleService().terminate());
  }
}
