package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoleEnvironmentTest {
  private static final DataFolder DATA = new DataFolder(Path.of("/data"));
  private static final Ports PORTS = new Ports(20_000);

  @Test
  void clusterNode_second_looksForEveryMember() {
    var settings = new RoleEnvironment(DATA, PORTS, () -> 3).clusterNode(2);

    assertThat(settings)
        .containsEntry("GRIDWHISTLE_HAZELCAST", "127.0.0.1:20016,127.0.0.1:20017,127.0.0.1:20018")
        .containsEntry("GRIDWHISTLE_HAZELCAST_PORT", "20017")
        .containsEntry("GRIDWHISTLE_PORT", "20009");
  }

  @Test
  void ingest_first_findsTheLogAndTheSecrets() {
    var settings = new RoleEnvironment(DATA, PORTS, () -> 1).ingest(1);

    assertThat(settings)
        .containsEntry("GRIDWHISTLE_KAFKA", "127.0.0.1:20024")
        .containsEntry("GRIDWHISTLE_PORT", "20000")
        .containsEntry("GRIDWHISTLE_TOKEN_SECRET_FILE", "/data/secrets/token-secret")
        .containsEntry("GRIDWHISTLE_PSEUDONYM_KEY_FILE", "/data/secrets/pseudonym-key");
  }
}
