package io.gridwhistle.process;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where a class was loaded from: a jar, or a folder of classes. */
public final class CodeLocation {
  private CodeLocation() {}

  public static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The code of " + type + " has no place in a file system.", e);
    }
  }
}
