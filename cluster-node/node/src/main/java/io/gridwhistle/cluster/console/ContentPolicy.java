package io.gridwhistle.cluster.console;

import io.gridwhistle.cluster.NodeSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Content-Security-Policy of the page: its own files, this node and ingest, nothing else.
 *
 * <p>The import map is the only script in the page itself; its hash lets it in.
 */
@Singleton
final class ContentPolicy {
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private final String text;

  ContentPolicy(NodeSettings settings, ConsoleFiles files) throws IOException {
    Matcher map = IMPORT_MAP.matcher(files.own("index.html").orElseThrow().text());
    if (!map.find()) {
      throw new IllegalStateException("The page has no import map.");
    }
    String hash = ConsoleFile.sha256(map.group(1).getBytes(StandardCharsets.UTF_8));
    text =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' 'sha256-" + hash + "'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self' " + origin(settings.ingest()),
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html default");
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  String text() {
    return text;
  }
}
