package io.gridwhistle.benchmark.role;

import io.gridwhistle.process.CodeLocation;
import io.gridwhistle.process.JavaCommand;
import io.gridwhistle.process.RoleMachine;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A role's process with the class path and the virtual machine that {@code up} gives it. */
public enum ShippedRole {
  CLUSTER_NODE(
      "cluster-node/node",
      "cluster-node",
      "io.gridwhistle.cluster.ClusterNode",
      RoleMachine.clusterNode()),
  INGEST("ingest", "ingest", "io.gridwhistle.ingest.IngestNode", RoleMachine.ingest());

  private final String module;
  private final String artifact;
  private final String mainClass;
  private final List<String> virtualMachine;

  ShippedRole(String module, String artifact, String mainClass, List<String> virtualMachine) {
    this.module = module;
    this.artifact = artifact;
    this.mainClass = mainClass;
    this.virtualMachine = virtualMachine;
  }

  public List<String> virtualMachine() {
    return virtualMachine;
  }

  /**
   * The role's process.
   *
   * @throws IOException if its module is not built
   */
  public JavaCommand command(Map<String, String> environment, Path log) throws IOException {
    Path target = root().resolve(module).resolve("target");
    return new JavaCommand(
        virtualMachine,
        List.of(jar(target), target.resolve("lib").resolve("*")),
        mainClass,
        List.of(),
        environment,
        log);
  }

  private Path jar(Path target) throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(target, artifact + "{,-[0-9]*}.jar")) {
      for (Path jar : jars) {
        if (!jar.toString().matches(".*-(tests|sources|javadoc)\\.jar")) {
          return jar;
        }
      }
    }
    throw new IOException(target + " holds no " + artifact + ".jar. Run mvn package first.");
  }

  /** The folder that holds all modules: the one that the launcher names, or one above this code. */
  private static Path root() {
    String home = System.getenv("GRIDWHISTLE_HOME");
    Path folder = home == null ? CodeLocation.of(ShippedRole.class) : Path.of(home);
    while (folder != null && !Files.isDirectory(folder.resolve("cluster-node"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException(
          "The built modules cannot be found. Let GRIDWHISTLE_HOME name their folder.");
    }
    return folder;
  }
}
