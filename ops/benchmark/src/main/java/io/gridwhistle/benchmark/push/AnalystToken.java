package io.gridwhistle.benchmark.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token that sees every alert for a day. */
final class AnalystToken {
  private static final int SECONDS = 86_400;

  private AnalystToken() {}

  static String sign(String secret) {
    long expires = Instant.now().getEpochSecond() + SECONDS;
    String claims = "{\"sub\":\"benchmark\",\"role\":\"analyst\",\"exp\":%d}".formatted(expires);
    String signed =
        base64(bytes("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")) + "." + base64(bytes(claims));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return signed + "." + base64(mac.doFinal(bytes(signed)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
