package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecordersTest {
  @TempDir private Path folder;

  @Test
  void environment_aProcessThatEnds_leavesARecording_andItsOutputAlone() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), Sleeper.class.getName(), "0");
    builder.environment().putAll(FlightRecorders.into(folder).environment());
    builder.redirectError(Redirect.to(folder.resolve("errors").toFile()));

    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(output).as("others read what a process says").isEmpty();
    assertThat(recordings()).hasSize(1);
    assertThat(RecordingFile.readAllEvents(recordings().get(0)))
        .filteredOn(event -> event.getEventType().getName().equals("jdk.JVMInformation"))
        .extracting(event -> event.getString("javaArguments"))
        .containsOnly(Sleeper.class.getName() + " 0");
  }

  private List<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jfr")).toList();
    }
  }
}
