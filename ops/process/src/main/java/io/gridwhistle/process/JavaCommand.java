package io.gridwhistle.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Java process to start.
 *
 * @param virtualMachine options of the virtual machine, such as {@code -Xmx256m}
 * @param classPath jars and folders; an entry may end in {@code /*}
 * @param mainClass run through {@link DiesWithParent}
 * @param environment added to that of this process
 * @param log takes standard output and error, appended
 */
public record JavaCommand(
    List<String> virtualMachine,
    List<Path> classPath,
    String mainClass,
    List<String> arguments,
    Map<String, String> environment,
    Path log) {

  public JavaCommand {
    virtualMachine = List.copyOf(virtualMachine);
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /**
   * Starts it.
   *
   * @throws IOException if the log cannot be written or the process cannot be started
   */
  public ChildProcess start() throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    var builder = new ProcessBuilder(line()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new ChildProcess(builder.start(), log);
  }

  List<String> line() {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(virtualMachine);
    line.addAll(List.of("-cp", wholeClassPath(), DiesWithParent.class.getName(), mainClass));
    line.addAll(arguments);
    return line;
  }

  private String wholeClassPath() {
    var entries = new ArrayList<>(classPath);
    entries.add(CodeLocation.of(DiesWithParent.class));
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
