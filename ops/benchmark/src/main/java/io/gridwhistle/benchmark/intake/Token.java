package io.gridwhistle.benchmark.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token that lets its holder send events for a day (JWT, HS256; RFC 7519). */
final class Token {
  private static final long VALID_SECONDS = 86_400;

  private Token() {}

  static String of(String secret) throws GeneralSecurityException {
    long expiry = Instant.now().getEpochSecond() + VALID_SECONDS;
    String signed =
        base64(bytes("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"))
            + "."
            + base64(bytes("{\"sub\":\"bench\",\"role\":\"ingest\",\"exp\":" + expiry + "}"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
    return signed + "." + base64(mac.doFinal(bytes(signed)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
