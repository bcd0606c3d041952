package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 20_000})
  void ports_ofAllInstances_differ(int base) {
    assertThat(all(new Ports(base)).boxed()).doesNotHaveDuplicates();
  }

  @Test
  void ports_fromABase_liesInItsBlock() {
    assertThat(all(new Ports(20_000)).boxed())
        .allMatch(port -> port >= 20_000 && port < 20_000 + Ports.BLOCK);
  }

  @Test
  void ports_usual_areThoseOfTheContract() {
    var ports = new Ports(0);

    assertThat(ports.ingest(1)).isEqualTo(8090);
    assertThat(ports.api(1)).isEqualTo(8080);
    assertThat(ports.flink()).isEqualTo(8081);
  }

  @Test
  void needed_threeMembers_namesTheirPorts() {
    assertThat(new Ports(20_000).needed(3))
        .containsEntry(20_018, "Hazelcast member 3")
        .containsEntry(20_010, "the API of member 3")
        .doesNotContainKey(20_019);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 80, 1_023, 65_500, 70_000})
  void ports_unusableBase_saysWhichMayBeUsed(int base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ports(base))
        .withMessageContaining("(" + base + ") must be 1024 to");
  }

  @Test
  void readFrom_whatWasWritten_isTheSame(@TempDir Path folder) throws Exception {
    var file = folder.resolve("port-base");
    assertThat(Ports.readFrom(file)).isEqualTo(new Ports(0));

    new Ports(23_000).writeTo(file);

    assertThat(Ports.readFrom(file)).isEqualTo(new Ports(23_000));
  }

  private static IntStream all(Ports ports) {
    var perInstance =
        IntStream.rangeClosed(1, Ports.INSTANCES)
            .flatMap(i -> IntStream.of(ports.ingest(i), ports.api(i), ports.hazelcast(i)));
    var single =
        Stream.of(
                ports.kafka(),
                ports.kafkaController(),
                ports.elasticsearch(),
                ports.elasticsearchTransport(),
                ports.flink(),
                ports.flinkRpc())
            .mapToInt(Integer::intValue);
    return IntStream.concat(perInstance, single);
  }
}
