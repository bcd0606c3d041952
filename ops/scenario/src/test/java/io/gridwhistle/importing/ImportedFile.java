package io.gridwhistle.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.event.Event;
import io.gridwhistle.testing.CountyReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import picocli.CommandLine;

/** What an import made of a file. */
record ImportedFile(List<JsonNode> events, JsonNode registry, String summary, long skipped) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Imports one of the real exports, or skips the test where it is absent. */
  static Path real(String name) {
    Path file = Path.of(System.getProperty("gridwhistle.data", "../shared/data")).resolve(name);
    Assumptions.assumeTrue(
        Files.isRegularFile(file),
        () -> file + " is absent; -Dgridwhistle.data=FOLDER says where the exports are.");
    return file;
  }

  static ImportedFile of(String mapping, Path csv) throws IOException {
    try (ImportJob job = new ImportJob(MappingFile.read(mapping), csv)) {
      job.run();
      List<JsonNode> events = new ArrayList<>();
      for (Iterator<String> lines = job.lines(); lines.hasNext(); ) {
        events.add(JSON.readTree(lines.next()));
      }
      return new ImportedFile(
          events, JSON.readTree(job.registry().toJson()), job.summary(), job.skipped());
    }
  }

  static ImportedFile ofText(Path folder, String mapping, String csv) throws IOException {
    Path file = folder.resolve("export.csv");
    Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
    return of(mapping, file);
  }

  /** The exit status of the command, and what it said is left in the writer. */
  static int run(StringWriter said, String... arguments) {
    return new CommandLine(new ImportCommand())
        .setErr(new PrintWriter(said))
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> {
              command.getErr().println(problem.getMessage());
              return 1;
            })
        .execute(arguments);
  }

  /** All events as the product reads them; every one must be valid. */
  List<Event> accepted() {
    return new CountyReader(registry).events(events.stream().map(JsonNode::toString).toList());
  }

  long count(String type) {
    return events.stream().filter(e -> e.path("type").asText().equals(type)).count();
  }

  List<JsonNode> of(String type) {
    return events.stream().filter(e -> e.path("type").asText().equals(type)).toList();
  }

  /** Type, time and the data beside grid and incident, of each event of a subject. */
  List<String> story(String subject) {
    return events.stream()
        .filter(e -> e.path("subject").asText().equals(subject))
        .map(ImportedFile::shown)
        .toList();
  }

  private static String shown(JsonNode event) {
    JsonNode data = event.path("data");
    String more = event.path("type").asText().equals("incident.reported") ? "" : extra(data);
    return event.path("type").asText().replace("incident.", "")
        + " "
        + event.path("time").asText().substring(0, 16)
        + more;
  }

  private static String extra(JsonNode data) {
    StringBuilder text = new StringBuilder();
    for (Iterator<String> names = data.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("grid") && !name.equals("incidentId")) {
        text.append(' ').append(name).append('=').append(data.path(name).asText());
      }
    }
    return text.toString();
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }
}
