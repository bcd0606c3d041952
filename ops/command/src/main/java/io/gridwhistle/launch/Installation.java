package io.gridwhistle.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the built modules lie.
 *
 * @param root the folder that holds {@code ingest}, {@code stream-jobs} and the rest
 */
public record Installation(Path root) {
  public Installation {
    root = root.toAbsolutePath().normalize();
  }

  /** The one that {@code ops/gridwhistle} names, else the working folder. */
  public static Installation current() {
    var home = System.getenv("GRIDWHISTLE_HOME");
    return new Installation(Path.of(home == null ? "" : home));
  }

  List<Path> ingest() {
    return classPath("ingest", "ingest");
  }

  List<Path> streamJobs() {
    return classPath("stream-jobs", "stream-jobs");
  }

  List<Path> clusterNode() {
    return classPath("cluster-node/node", "cluster-node");
  }

  List<Path> command() {
    return classPath("ops/command", "command");
  }

  private List<Path> classPath(String module, String artifact) {
    var target = root.resolve(module).resolve("target");
    return List.of(jar(target, artifact), target.resolve("lib").resolve("*"));
  }

  private static Path jar(Path target, String artifact) {
    try (var jars = Files.newDirectoryStream(target, artifact + "-[0-9]*.jar")) {
      for (var jar : jars) {
        if (!jar.toString().matches(".*-(tests|sources|javadoc)\\.jar")) {
          return jar;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(missing(target, artifact), e);
    }
    throw new IllegalStateException(missing(target, artifact));
  }

  private static String missing(Path target, String artifact) {
    return artifact + " is not built: " + target + " has no jar. Run mvn package first.";
  }
}
