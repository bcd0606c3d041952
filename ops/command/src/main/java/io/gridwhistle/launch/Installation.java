package io.gridwhistle.launch;

import java.io.IOException;
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

  /**
   * Checks that every module is built.
   *
   * @throws IOException naming one that is not
   */
  public void check() throws IOException {
    ingest();
    streamJobs();
    clusterNode();
    command();
  }

  List<Path> ingest() throws IOException {
    return classPath("ingest", "ingest");
  }

  List<Path> streamJobs() throws IOException {
    return classPath("stream-jobs", "stream-jobs");
  }

  List<Path> clusterNode() throws IOException {
    return classPath("cluster-node/node", "cluster-node");
  }

  List<Path> command() throws IOException {
    return classPath("ops/command", "command");
  }

  List<Path> benchmark() throws IOException {
    return classPath("ops/benchmark", "benchmark");
  }

  private List<Path> classPath(String module, String artifact) throws IOException {
    var target = root.resolve(module).resolve("target");
    return List.of(jar(target, artifact), target.resolve("lib").resolve("*"));
  }

  private static Path jar(Path target, String artifact) throws IOException {
    try (var jars = Files.newDirectoryStream(target, artifact + "{,-[0-9]*}.jar")) {
      for (var jar : jars) {
        if (!jar.toString().matches(".*-(tests|sources|javadoc)\\.jar")) {
          return jar;
        }
      }
    } catch (IOException e) {
      throw new IOException(missing(target, artifact), e);
    }
    throw new IOException(missing(target, artifact));
  }

  private static String missing(Path target, String artifact) {
    return artifact + " is not built: " + target + " has no jar. Run mvn package first.";
  }
}
