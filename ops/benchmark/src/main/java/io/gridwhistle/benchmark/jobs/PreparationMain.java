package io.gridwhistle.benchmark.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.benchmark.role.ThisClassPath;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.ingest.log.KafkaSettings;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.process.ChildProcess;
import io.gridwhistle.process.JavaCommand;
import io.gridwhistle.process.RoleMachine;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import io.gridwhistle.replay.Replay;
import io.gridwhistle.replay.ReplayOptions;
import io.gridwhistle.wire.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Fills a log with a county, and replays the same: in a process of its own, so that the one which
 * is measured runs and compiles the live job alone, as a worker does.
 */
public final class PreparationMain {
  /** Of no secret: the same persons get the same keys here and in the replay. */
  private static final byte[] PSEUDONYM_KEY =
      "benchmark-of-the-job-32-bytes-key".getBytes(StandardCharsets.UTF_8);

  private static final int DELIVERY_MILLIS = 60_000;
  private static final long BUFFER_BYTES = 32 << 20;

  private PreparationMain() {}

  /** Takes Kafka's address and the county's folder, count and newest time. */
  public static void main(String[] arguments) throws Exception {
    CountyFiles county =
        new CountyFiles(
            Path.of(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
    CompletableFuture<Void> filled =
        CompletableFuture.runAsync(
            () -> {
              try {
                fill(arguments[0], county);
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            });
    replay(county);
    filled.join();
  }

  /**
   * Runs it to its end.
   *
   * @throws IOException if it fails
   */
  static void run(CountyFiles county, String brokers) throws IOException {
    Path log = county.folder().resolve("preparation.log");
    JavaCommand command =
        new JavaCommand(
            Stream.concat(
                    Stream.of("-Xmx1g", "-XX:+UseParallelGC", RoleMachine.QUICK_COMPILER),
                    openings())
                .toList(),
            ThisClassPath.entries(),
            PreparationMain.class.getName(),
            List.of(
                brokers,
                county.folder().toString(),
                Integer.toString(county.count()),
                Long.toString(county.newest())),
            Map.of(),
            log);
    try (ChildProcess process = command.start()) {
      if (process.ended().join() != 0) {
        throw new IOException("The county could not be prepared. See " + log + ".");
      }
    }
  }

  private static Stream<String> openings() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-") || option.startsWith("-Dgridwhistle"));
  }

  private static void replay(CountyFiles county) throws Exception {
    new Replay(
            new ReplayOptions(
                county.registry(),
                county.events(),
                List.of(),
                county.newest(),
                county.replayed(),
                null,
                null,
                1,
                false,
                PSEUDONYM_KEY))
        .run();
  }

  /**
   * Every partition ends with the newest event again: as a repeat it is dropped, but it tells how
   * late it is. Without it, a run would end with waiting until a partition counts as silent.
   */
  private static void fill(String brokers, CountyFiles county) throws IOException {
    Map<String, Object> settings =
        new HashMap<>(new KafkaSettings(brokers, DELIVERY_MILLIS, BUFFER_BYTES).producer());
    settings.put("max.block.ms", DELIVERY_MILLIS); // waits where ingest would refuse
    try (KafkaProducer<String, byte[]> log =
            new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        BufferedReader events = Files.newBufferedReader(county.events())) {
      JsonNode document = county.registryDocument();
      registryRecords(document).forEach(log::send);
      Registry registry = RegistryReader.read(document, 1);
      EventReader reader = new EventReader(registry, new Pseudonymizer(PSEUDONYM_KEY));
      int partitions = log.partitionsFor(Topics.EVENTS).size();
      Frames frames = new Frames(reader, partitions, log);
      byte[] last = {};
      for (String line = events.readLine(); line != null; line = events.readLine()) {
        last = line.getBytes(StandardCharsets.UTF_8);
        frames.add(last);
      }
      frames.send();
      for (int partition = 0; partition < partitions; partition++) {
        frames.repeat(last, partition);
      }
    }
  }

  /** Every grid, then the head that puts them in force. */
  private static List<ProducerRecord<String, byte[]>> registryRecords(JsonNode document) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (JsonNode feature : document.path("features")) {
      String grid = feature.path("properties").path("grid").asText();
      records.add(record(Topics.REGISTRY, "grid:" + grid, feature.toString()));
    }
    ObjectNode head = document.deepCopy();
    head.remove("features");
    head.put("version", 1).put("grids", records.size());
    records.add(record(Topics.REGISTRY, "head", head.toString()));
    return records;
  }

  private static ProducerRecord<String, byte[]> record(String topic, String key, String value) {
    return new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
  }
}
