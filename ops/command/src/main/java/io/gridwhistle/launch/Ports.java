package io.gridwhistle.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every port that the platform takes on loopback.
 *
 * @param base the first of a block of {@link #BLOCK} ports, or 0 for the parts' usual ports
 */
public record Ports(int base) {
  /** How many ports a block has. */
  public static final int BLOCK = 40;

  /** How many instances of one role there may be. */
  public static final int INSTANCES = 8;

  public Ports {
    if (base != 0 && (base < 1024 || base > 65_535 - BLOCK)) {
      throw new IllegalArgumentException(
          "The port base ("
              + base
              + ") must be 1024 to "
              + (65_535 - BLOCK)
              + ". Maybe use 20000.");
    }
  }

  /** The ports that the folder was started with last, or the usual ones. */
  static Ports readFrom(Path file) throws IOException {
    return new Ports(Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0);
  }

  void writeTo(Path file) throws IOException {
    Files.writeString(file, base + "\n");
  }

  public int ingest(int instance) {
    return at(0, 8090) + instance - 1;
  }

  /** 8081 is Flink's, so that the second member's interface has 8082. */
  public int api(int instance) {
    return base == 0 && instance > 1 ? 8080 + instance : at(8, 8080) + instance - 1;
  }

  public int hazelcast(int instance) {
    return at(16, 5701) + instance - 1;
  }

  public int kafka() {
    return at(24, 9092);
  }

  public int kafkaController() {
    return at(25, 9093);
  }

  public int elasticsearch() {
    return at(26, 9200);
  }

  public int elasticsearchTransport() {
    return at(27, 9300);
  }

  public int flink() {
    return at(28, 8081);
  }

  public int flinkRpc() {
    return at(29, 6123);
  }

  /** Each port that must be free before a start, with what it is for. */
  public Map<Integer, String> needed(int members) {
    var needed = new LinkedHashMap<Integer, String>();
    needed.put(kafka(), "Kafka");
    needed.put(kafkaController(), "Kafka's controller");
    needed.put(elasticsearch(), "Elasticsearch");
    needed.put(elasticsearchTransport(), "Elasticsearch's transport");
    needed.put(flink(), "Flink");
    needed.put(flinkRpc(), "Flink's job manager");
    for (var member = 1; member <= members; member++) {
      needed.put(hazelcast(member), "Hazelcast member " + member);
      needed.put(api(member), "the API of member " + member);
    }
    needed.put(ingest(1), "ingest");
    return needed;
  }

  private int at(int offset, int usual) {
    return base == 0 ? usual : base + offset;
  }
}
