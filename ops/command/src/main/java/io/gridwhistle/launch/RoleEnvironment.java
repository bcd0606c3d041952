package io.gridwhistle.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The settings that the roles find in their environment. */
public final class RoleEnvironment {
  private final DataFolder data;
  private final Ports ports;
  private final IntSupplier members;

  /**
   * @param members how many Hazelcast members there are now
   */
  public RoleEnvironment(DataFolder data, Ports ports, IntSupplier members) {
    this.data = data;
    this.ports = ports;
    this.members = members;
  }

  /** What every role is told. */
  public Map<String, String> common() {
    return Map.of(
        "GRIDWHISTLE_KAFKA",
        "127.0.0.1:" + ports.kafka(),
        "GRIDWHISTLE_ELASTICSEARCH",
        "http://127.0.0.1:" + ports.elasticsearch(),
        "GRIDWHISTLE_HAZELCAST",
        members(members.getAsInt()),
        "GRIDWHISTLE_FLINK",
        "http://127.0.0.1:" + ports.flink(),
        "GRIDWHISTLE_INGEST",
        "http://127.0.0.1:" + ports.ingest(1),
        "GRIDWHISTLE_API",
        "http://127.0.0.1:" + ports.api(1),
        "GRIDWHISTLE_HOST",
        "127.0.0.1",
        "GRIDWHISTLE_TOKEN_SECRET_FILE",
        data.tokenSecret().toString(),
        "GRIDWHISTLE_PSEUDONYM_KEY_FILE",
        data.pseudonymKey().toString(),
        "GRIDWHISTLE_DATA",
        data.root().toString());
  }

  Map<String, String> ingest(int instance) {
    return with(
        Map.of(
            "GRIDWHISTLE_PORT", Integer.toString(ports.ingest(instance)),
            "GRIDWHISTLE_CORS_ORIGINS", consoles()));
  }

  /** Every address that a browser may have the console from. */
  private String consoles() {
    return IntStream.rangeClosed(1, Ports.INSTANCES)
        .map(ports::api)
        .boxed()
        .flatMap(port -> Stream.of("http://127.0.0.1:" + port, "http://localhost:" + port))
        .collect(Collectors.joining(","));
  }

  /** A member looks for every other one, and for itself. */
  Map<String, String> clusterNode(int instance) {
    return with(
        Map.of(
            "GRIDWHISTLE_PORT", Integer.toString(ports.api(instance)),
            "GRIDWHISTLE_HAZELCAST_PORT", Integer.toString(ports.hazelcast(instance)),
            "GRIDWHISTLE_HAZELCAST", members(Math.max(instance, members.getAsInt()))));
  }

  /** Half of the cores for detection, unless told: log, index, intake and views have the others. */
  Map<String, String> submission() {
    var half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    var told = System.getenv("GRIDWHISTLE_PARALLELISM");
    return with(Map.of("GRIDWHISTLE_PARALLELISM", told == null ? Integer.toString(half) : told));
  }

  private Map<String, String> with(Map<String, String> own) {
    var settings = new HashMap<>(common());
    settings.putAll(own);
    return settings;
  }

  private String members(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(instance -> "127.0.0.1:" + ports.hazelcast(instance))
        .collect(Collectors.joining(","));
  }
}
