package io.gridwhistle.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's process: formats its storage on first start, then serves. */
public final class KafkaMain {
  private KafkaMain() {}

  /**
   * @param arguments the properties file, the data folder, and the id of a cluster yet to be made
   */
  public static void main(String[] arguments) throws IOException {
    var properties = arguments[0];
    if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
      format(properties, arguments[2]);
    }
    Kafka.main(new String[] {properties});
  }

  private static void format(String properties, String clusterId) {
    var arguments = new String[] {"format", "--standalone", "-t", clusterId, "-c", properties};
    var status = StorageTool.execute(arguments, System.out);
    if (status != 0) {
      throw new IllegalStateException("Kafka's storage could not be formatted: status " + status);
    }
  }
}
