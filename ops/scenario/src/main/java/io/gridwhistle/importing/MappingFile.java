package io.gridwhistle.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Mappings from files, or from those that ship with the product by their names. */
final class MappingFile {
  private static final List<String> SHIPPED = List.of("nyc-311", "patrol-tracks", "tickets");
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();

  private MappingFile() {}

  /**
   * Reads a mapping.
   *
   * @param name a path or the name of a shipped mapping, with or without .yaml
   * @throws UnusableMappingException when there is none, or it is no mapping
   */
  static Mapping read(String name) throws IOException {
    try (InputStream yaml = open(name)) {
      return checked(name, YAML.readValue(yaml, Mapping.class));
    } catch (JsonProcessingException unusable) {
      throw new UnusableMappingException(
          "The mapping %s is unusable: %s".formatted(name, unusable.getOriginalMessage()));
    }
  }

  private static InputStream open(String name) throws IOException {
    if (Files.isRegularFile(Path.of(name))) {
      return Files.newInputStream(Path.of(name));
    }
    String shipped = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    if (!SHIPPED.contains(shipped)) {
      throw new UnusableMappingException(
          "There is no mapping %s. Maybe use a file, or one of %s."
              .formatted(name, String.join(", ", SHIPPED)));
    }
    String resource = "/mappings/" + shipped + ".yaml";
    return Objects.requireNonNull(MappingFile.class.getResourceAsStream(resource));
  }

  private static Mapping checked(String name, Mapping mapping) {
    long kinds =
        Stream.of(mapping.requests(), mapping.audit(), mapping.tracks())
            .filter(Objects::nonNull)
            .count();
    require(name, kinds == 1, "needs exactly one of requests, audit and tracks");
    require(name, mapping.source() != null, "needs a source");
    require(name, mapping.zoneName() != null, "needs a zone");
    require(name, mapping.times() != null, "needs times, the patterns of its times");
    require(name, mapping.grids() != null, "needs grids");
    boolean lattice = mapping.grids().lattice() != null;
    require(name, lattice != (mapping.grids().grid() != null), "needs a grid or a lattice");
    return mapping;
  }

  private static void require(String name, boolean good, String what) {
    if (!good) {
      throw new UnusableMappingException("The mapping %s %s.".formatted(name, what));
    }
  }
}
