package io.gridwhistle.sink;

import static io.gridwhistle.fixture.GridStates.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.gridwhistle.fixture.FlinkFixture;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.state.Forms;
import io.gridwhistle.store.GridStore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The grid states of a running job and a real Hazelcast member that goes and comes back empty. */
class HazelcastGridsIT {
  private static final int GRIDS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final String cluster = "test-" + UUID.randomUUID();
  private final int port = FreePort.any();
  private HazelcastInstance member;

  @AfterEach
  void stop() {
    if (member != null) {
      member.shutdown();
    }
  }

  @Test
  void member_absentThenThereThenBackEmpty_holdsEveryGridAgain() throws Exception {
    try (FlinkFixture flink = FlinkFixture.start(1)) {
      flink.run(job().getStreamGraph().getJobGraph());
      member = startMember();
      awaitEveryGrid();
      member.getLifecycleService().terminate();
      member = startMember();
      awaitEveryGrid();
    }
  }

  /** Fifty grids once, and then silence: what is lost must be sent again by itself. */
  private StreamExecutionEnvironment job() {
    StreamExecutionEnvironment job =
        StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
    job.setParallelism(1);
    GeneratorFunction<Long, GridState> states =
        number -> state("G" + number % GRIDS, number / GRIDS + 1);
    DataGeneratorSource<GridState> source =
        new DataGeneratorSource<>(
            states, Long.MAX_VALUE, RateLimiterStrategy.perSecond(GRIDS), Forms.GRID_STATES);
    List<String> members = List.of("127.0.0.1:" + port);
    String name = cluster;
    GridStateSink.define(
        job.fromSource(source, WatermarkStrategy.noWatermarks(), "states")
            .filter(state -> state.version() == 1),
        () -> new HazelcastGrids(name, members));
    return job;
  }

  private void awaitEveryGrid() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(GridStore.map(member).size()).isEqualTo(GRIDS));
  }

  private HazelcastInstance startMember() {
    Config config = new Config().setClusterName(cluster);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
    config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
    GridStore.register(config.getSerializationConfig());
    config.addMapConfig(GridStore.mapConfig());
    return Hazelcast.newHazelcastInstance(config);
  }
}
