package io.gridwhistle.benchmark.role;

import io.gridwhistle.process.CodeLocation;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The class path of this process, for those that it starts of its own kind. */
public final class ThisClassPath {
  private ThisClassPath() {}

  /** Its entries, with the code of the benchmark first. */
  public static List<Path> entries() {
    Stream<Path> entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of);
    return Stream.concat(Stream.of(CodeLocation.of(ThisClassPath.class)), entries).toList();
  }
}
