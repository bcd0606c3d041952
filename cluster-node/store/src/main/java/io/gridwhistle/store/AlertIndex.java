package io.gridwhistle.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where alerts are searched: names and definition of the Elasticsearch indices.
 *
 * <p>Writer and readers create an index when it is missing, whoever comes first, from the same
 * definition.
 */
public final class AlertIndex {
  /**
   * Alias of the newest revision of each alert; document id: alert id, external version: revision.
   */
  public static final String NEWEST = "gw-alerts";

  /** Alias of every revision; document id: alert id, hyphen, revision. */
  public static final String HISTORY = "gw-alert-history";

  private AlertIndex() {}

  /** The index that stands behind an alias at first. */
  public static String indexOf(String alias) {
    return alias + "-1";
  }

  /** The body that creates the index behind an alias: settings, mappings and the alias, as JSON. */
  public static String definition(String alias) {
    try (InputStream json = AlertIndex.class.getResourceAsStream("alert-index.json")) {
      byte[] bytes = Objects.requireNonNull(json).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("${alias}", alias);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
