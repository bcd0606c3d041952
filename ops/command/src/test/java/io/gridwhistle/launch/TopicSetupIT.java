package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.embedded.KafkaServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSetupIT {
  @TempDir Path data;

  @Test
  void create_twice_makesEachTopicOnceWithItsRetention() throws Exception {
    try (var server = KafkaServer.start(data);
        var admin = Admin.create(Map.of("bootstrap.servers", server.address()))) {
      TopicSetup.create(server.address(), 1, (short) 1);
      TopicSetup.create(server.address(), 3, (short) 1);

      assertThat(admin.listTopics().names().get())
          .containsExactlyInAnyOrder(
              "gw.events", "gw.alerts", "gw.actions", "gw.quarantine", "gw.rules", "gw.registry");
      assertThat(partitions(admin, "gw.events")).isEqualTo(1);
      assertThat(setting(admin, "gw.registry", "cleanup.policy")).isEqualTo("compact");
      assertThat(setting(admin, "gw.rules", "cleanup.policy")).isEqualTo("compact");
      assertThat(setting(admin, "gw.events", "retention.ms")).isEqualTo("8640000000");
    }
  }

  private static int partitions(Admin admin, String topic) throws Exception {
    var description = admin.describeTopics(List.of(topic)).allTopicNames().get();
    return description.get(topic).partitions().size();
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    var resource = new ConfigResource(Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }
}
