package io.gridwhistle.privacy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces what identifies a person by a keyed pseudonym: HMAC-SHA-256 (RFC 2104), cut to 128 bits.
 *
 * <p>The kind of identifier goes into the text, so that a phone number and an ID number of the same
 * digits stay apart. Not safe for use by several threads at once.
 */
public final class Pseudonymizer {
  private static final int BYTES = 16;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");
  private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1\\d{10}$)");

  private final Mac mac;

  /** Takes the secret key, at least one byte; keep it out of every log. */
  public Pseudonymizer(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (NoSuchAlgorithmException | InvalidKeyException unusable) {
      throw new IllegalArgumentException("The pseudonym key cannot be used.", unusable);
    }
  }

  /**
   * The pseudonym of an identifier.
   *
   * @param kind idNumber, phone or name
   * @return 32 hex digits
   */
  public String pseudonym(String kind, String value) {
    byte[] digest =
        mac.doFinal((kind + ":" + normal(kind, value)).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  /**
   * The same number written with spaces, hyphens, full-width digits, a small x or the country's
   * code is the same person.
   */
  private static String normal(String kind, String value) {
    String narrow = Normalizer.normalize(value, Normalizer.Form.NFKC);
    String plain = SEPARATORS.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
    return kind.equals("phone") ? COUNTRY.matcher(plain).replaceFirst("") : plain;
  }
}
