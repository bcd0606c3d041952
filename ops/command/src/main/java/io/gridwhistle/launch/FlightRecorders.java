package io.gridwhistle.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Lets the flight recorder of the JDK run in each Java process of a run. */
public final class FlightRecorders {
  /** What takes hardly anything from what is measured. */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <configuration version="2.0" label="Gridwhistle">
        <event name="jdk.JVMInformation">
          <setting name="enabled">true</setting>
          <setting name="period">beginChunk</setting>
        </event>
        <event name="jdk.CPULoad">
          <setting name="enabled">true</setting>
          <setting name="period">1 s</setting>
        </event>
        <event name="jdk.ThreadCPULoad">
          <setting name="enabled">true</setting>
          <setting name="period">1 s</setting>
        </event>
        <event name="jdk.ExecutionSample">
          <setting name="enabled">true</setting>
          <setting name="period">10 ms</setting>
        </event>
      </configuration>
      """;

  private final Path folder;

  private FlightRecorders(Path folder) {
    this.folder = folder;
  }

  /**
   * Prepares them.
   *
   * @param folder empty; takes a recording of each process when it ends
   */
  public static FlightRecorders into(Path folder) throws IOException {
    Files.writeString(folder.resolve("settings.jfc"), SETTINGS);
    return new FlightRecorders(folder);
  }

  /** What a process needs for its recorder and those of all that it starts. */
  public Map<String, String> environment() {
    return Map.of(
        "JDK_JAVA_OPTIONS",
        "-Xlog:jfr+startup=error -XX:StartFlightRecording:dumponexit=true,settings=%s,filename=%s"
            .formatted(folder.resolve("settings.jfc"), folder));
  }
}
