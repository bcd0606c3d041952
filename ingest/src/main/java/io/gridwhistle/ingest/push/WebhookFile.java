package io.gridwhistle.ingest.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.alert.Severity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the endpoints of webhooks from a JSON file: an array of objects with {@code name}, {@code
 * url}, {@code secretFile} and, where not all alerts are meant, {@code divisions}, {@code
 * severities} and {@code rules}.
 *
 * <p>The file is the operator's alone, so that private and loopback addresses are fine: township
 * centers live on them. Link-local ones are refused, as clouds keep credentials there.
 */
final class WebhookFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEAST_SECRET = 32;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Path file;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private WebhookFile(Path file) {
    this.file = file;
  }

  /**
   * The endpoints.
   *
   * @throws IllegalArgumentException naming everything that is wrong with them
   */
  static List<Webhook> read(Path file) {
    WebhookFile reader = new WebhookFile(file);
    List<Webhook> webhooks = reader.read();
    if (!reader.problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), reader.problems));
    }
    return webhooks;
  }

  private List<Webhook> read() {
    List<Webhook> webhooks = new ArrayList<>();
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      if (!json.isArray()) {
        problems.add("The webhooks in " + file + " must be a JSON array. Begin it with [.");
      }
      json.forEach(one -> webhooks.add(webhook(one)));
    } catch (IOException unreadable) {
      problems.add(
          "The webhooks in %s cannot be read: %s. Maybe compare it with the guide."
              .formatted(file, unreadable.getMessage()));
    }
    return webhooks;
  }

  private Webhook webhook(JsonNode json) {
    String name = json.path("name").asText();
    if (!name.matches("[a-z0-9-]{1,60}") || !names.add(name)) {
      problems.add(
          "The webhook name '%s' must be unique and of a-z, 0-9 and hyphens. Maybe use town-07."
              .formatted(name));
    }
    return new Webhook(
        name,
        url(name, json.path("url").asText()),
        secret(name, json.path("secretFile").asText()),
        new Selection(
            severities(name, json), texts(json, "rules"), texts(json, "divisions"), null));
  }

  private URI url(String name, String text) {
    try {
      URI url = new URI(text);
      if (SCHEMES.contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
        requireReachable(name, url.getHost());
        return url;
      }
    } catch (URISyntaxException noUrl) {
      // said below
    }
    problems.add(
        "The url '%s' of webhook %s must begin with https:// or http:// and name a host."
            .formatted(text, name));
    return URI.create("http://unusable.invalid");
  }

  /** A host that cannot be resolved now may be later. */
  private void requireReachable(String name, String host) {
    try {
      if (InetAddress.getByName(host).isLinkLocalAddress()) {
        problems.add(
            "The host '%s' of webhook %s is link-local. Name the center's own server."
                .formatted(host, name));
      }
    } catch (UnknownHostException notNow) {
      // tried again with every post
    }
  }

  private byte[] secret(String name, String secretFile) {
    try {
      byte[] secret =
          Files.readString(file.resolveSibling(secretFile))
              .strip()
              .getBytes(StandardCharsets.UTF_8);
      if (secret.length >= LEAST_SECRET) {
        return secret;
      }
    } catch (IOException | InvalidPathException unreadable) {
      // said below
    }
    problems.add(
        "The secretFile '%s' of webhook %s must be a file with a secret of %d bytes or more."
            .formatted(secretFile, name, LEAST_SECRET));
    return new byte[LEAST_SECRET];
  }

  private Set<String> severities(String name, JsonNode json) {
    Set<String> severities = texts(json, "severities");
    for (String severity : severities) {
      try {
        Severity.ofWire(severity);
      } catch (IllegalArgumentException unknown) {
        problems.add("Webhook " + name + ": " + unknown.getMessage());
      }
    }
    return severities;
  }

  private static Set<String> texts(JsonNode json, String field) {
    Set<String> texts = new HashSet<>();
    json.path(field).forEach(text -> texts.add(text.asText()));
    return Set.copyOf(texts);
  }
}
