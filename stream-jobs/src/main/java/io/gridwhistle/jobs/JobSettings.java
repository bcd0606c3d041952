package io.gridwhistle.jobs;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Where the jobs find their servers, and how they run.
 *
 * @param kafka brokers as host:port, separated by commas
 * @param elasticsearch its servers
 * @param hazelcast members as host:port
 * @param flink the JobManager's REST address
 * @param checkpoints directory, any file system that Flink knows
 * @param zone in which days are told
 * @param parallelism of the keyed operators
 * @param stateBackend hashmap or rocksdb
 * @param retention how late an event may come
 */
public record JobSettings(
    String kafka,
    List<URI> elasticsearch,
    List<String> hazelcast,
    URI flink,
    URI checkpoints,
    ZoneId zone,
    int parallelism,
    String stateBackend,
    Duration retention) {

  private static final List<String> BACKENDS = List.of("hashmap", "rocksdb");
  private static final String DATA = ".gridwhistle";

  /**
   * Settings from environment variables.
   *
   * @throws IllegalArgumentException naming every unusable value
   */
  public static JobSettings of(Map<String, String> variables) {
    Environment from = new Environment(variables);
    JobSettings settings =
        new JobSettings(
            from.text("GRIDWHISTLE_KAFKA", "127.0.0.1:9092"),
            from.list(
                "GRIDWHISTLE_ELASTICSEARCH",
                "http://127.0.0.1:9200",
                "http://127.0.0.1:9200",
                JobSettings::address),
            from.list("GRIDWHISTLE_HAZELCAST", "127.0.0.1:5701", "127.0.0.1:5701", String::strip),
            from.value(
                "GRIDWHISTLE_FLINK",
                "http://127.0.0.1:8081",
                "http://127.0.0.1:8081",
                JobSettings::address),
            from.value(
                "GRIDWHISTLE_CHECKPOINTS",
                checkpointsBelow(from.text("GRIDWHISTLE_DATA", DATA)),
                "file:///var/lib/gridwhistle/checkpoints",
                JobSettings::directory),
            from.value("GRIDWHISTLE_ZONE", "Asia/Shanghai", "Asia/Shanghai", ZoneId::of),
            from.value("GRIDWHISTLE_PARALLELISM", "2", "2", JobSettings::positive),
            from.value("GRIDWHISTLE_STATE_BACKEND", "hashmap", "rocksdb", JobSettings::backend),
            from.value("GRIDWHISTLE_RETENTION", "P35D", "P35D", JobSettings::positiveDuration));
    from.check();
    return settings;
  }

  private static String checkpointsBelow(String data) {
    return Path.of(data).toAbsolutePath().resolve("checkpoints").toUri().toString();
  }

  private static URI address(String text) {
    URI uri = URI.create(text.strip());
    if (uri.getHost() == null || uri.getPort() < 1 || !uri.getScheme().startsWith("http")) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  private static URI directory(String text) {
    URI uri = URI.create(text);
    if (uri.getScheme() == null) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  private static int positive(String text) {
    int number = Integer.parseInt(text);
    if (number < 1) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static String backend(String text) {
    if (!BACKENDS.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Duration positiveDuration(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(text);
    }
    return duration;
  }

  /** Where a job keeps its checkpoints. */
  String checkpointsOf(String job) {
    String base = checkpoints.toString();
    return (base.endsWith("/") ? base : base + "/") + job;
  }
}
