package io.gridwhistle.ingest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens by hand, also such as nobody should take. */
final class Tokens {
  static final String SECRET = "a secret of the tests, not shorter than 32 bytes";

  private Tokens() {}

  static String ingest() {
    return of("ingest");
  }

  static String of(String role) {
    return sign("{\"sub\":\"u-1\",\"role\":\"%s\",\"exp\":%d}".formatted(role, inAnHour()));
  }

  static String town(String division) {
    return sign(
        "{\"sub\":\"u-2\",\"role\":\"town\",\"division\":\"%s\",\"exp\":%d}"
            .formatted(division, inAnHour()));
  }

  static long inAnHour() {
    return Instant.now().getEpochSecond() + 3600;
  }

  static String sign(String claims) {
    return sign("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", claims, SECRET);
  }

  static String sign(String header, String claims, String secret) {
    String signed = base64(bytes(header)) + "." + base64(bytes(claims));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return signed + "." + base64(mac.doFinal(bytes(signed)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
