package io.gridwhistle.cluster.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the page's own files and its libraries' modules on the class path. */
@Singleton
final class ConsoleFiles {
  private static final Pattern SAFE =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
  private static final String OWN = "/console/";
  private static final String LIBRARIES = "META-INF/resources/_static/";
  private static final String VERSIONS = "libraries.properties";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final Properties versions = new Properties();
  private final Map<String, ConsoleFile> known = new ConcurrentHashMap<>();

  ConsoleFiles() throws IOException {
    try (InputStream file = ConsoleFiles.class.getResourceAsStream(VERSIONS)) {
      versions.load(file);
    }
  }

  /** A file of the page itself, empty when there is none of that name. */
  Optional<ConsoleFile> own(String path) throws IOException {
    return SAFE.matcher(path).matches() ? at(OWN + path) : Optional.empty();
  }

  /** A module of a library: its name, then the path within it. */
  Optional<ConsoleFile> library(String path) throws IOException {
    int slash = path.indexOf('/');
    String version = slash < 0 ? null : versions.getProperty(path.substring(0, slash));
    if (version == null || !SAFE.matcher(path).matches()) {
      return Optional.empty();
    }
    return at("/" + LIBRARIES + path.substring(0, slash) + "/" + version + path.substring(slash));
  }

  private Optional<ConsoleFile> at(String resource) throws IOException {
    String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    ConsoleFile file = type == null ? null : known.get(resource);
    if (type == null || file != null) {
      return Optional.ofNullable(file);
    }
    return Optional.ofNullable(read(resource, type));
  }

  private @Nullable ConsoleFile read(String resource, String type) throws IOException {
    try (InputStream stream = ConsoleFiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        return null;
      }
      ConsoleFile file = ConsoleFile.of(type, stream.readAllBytes());
      known.put(resource, file);
      return file;
    }
  }
}
