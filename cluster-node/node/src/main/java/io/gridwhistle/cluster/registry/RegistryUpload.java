package io.gridwhistle.cluster.registry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A registry that somebody sent, kept in a file: a county's polygons can be hundreds of megabytes,
 * so its features are read one by one, never as one tree.
 */
final class RegistryUpload implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FEATURES = "features";

  /** A record on the log takes 1 MiB by default, and needs some room beside the value. */
  private static final int MOST_BYTES = 1_000_000;

  private final Path file;

  private RegistryUpload(Path file) {
    this.file = file;
  }

  static RegistryUpload receive(InputStream body) throws IOException {
    Path file = Files.createTempFile("gridwhistle-registry", ".geojson");
    Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
    return new RegistryUpload(file);
  }

  /** Every member but the features. */
  ObjectNode head() throws IOException {
    ObjectNode head = JSON.createObjectNode();
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return head;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(FEATURES)) {
          parser.skipChildren();
        } else {
          head.set(name, JSON.readTree(parser));
        }
      }
    }
    return head;
  }

  /** The features, read from the file each time anew. */
  Iterable<JsonNode> features() {
    return () -> {
      try {
        return openFeatures();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    };
  }

  /** Ends the request with 422 when a grid is too large for one record of the log. */
  void requireGridsThatFit() throws IOException {
    List<String> problems = new ArrayList<>();
    for (JsonNode feature : features()) {
      if (JSON.writeValueAsBytes(feature).length > MOST_BYTES) {
        problems.add(
            "Grid '%s' takes more than %d bytes. Simplify its polygon."
                .formatted(feature.at("/properties/grid").asText(), MOST_BYTES));
      }
    }
    if (!problems.isEmpty()) {
      throw ProblemException.unusable("The registry cannot be used.", problems);
    }
  }

  private Iterator<JsonNode> openFeatures() throws IOException {
    JsonParser parser = JSON.createParser(file.toFile());
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(FEATURES);
      if (parser.nextToken() == JsonToken.START_ARRAY && found) {
        return new Features(parser);
      }
      parser.skipChildren();
    }
    parser.close();
    return Collections.emptyIterator();
  }

  /** Closes its parser when it reaches the end. */
  private static final class Features implements Iterator<JsonNode> {
    private final JsonParser parser;
    private boolean more;

    Features(JsonParser parser) throws IOException {
      this.parser = parser;
      advance();
    }

    private void advance() throws IOException {
      JsonToken token = parser.nextToken();
      more = token != null && token != JsonToken.END_ARRAY;
      if (!more) {
        parser.close();
      }
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public JsonNode next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      try {
        JsonNode feature = JSON.readTree(parser);
        advance();
        return feature;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
