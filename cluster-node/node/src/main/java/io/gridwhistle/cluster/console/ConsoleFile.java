package io.gridwhistle.cluster.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One file as a browser gets it.
 *
 * @param tag changes whenever the content does
 */
record ConsoleFile(String type, byte[] content, String tag) {

  static ConsoleFile of(String type, byte[] content) {
    return new ConsoleFile(type, content, '"' + sha256(content) + '"');
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** In Base64, as content security policies write it. */
  static String sha256(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
