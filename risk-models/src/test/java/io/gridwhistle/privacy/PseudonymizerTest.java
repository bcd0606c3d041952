package io.gridwhistle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymizerTest {
  private static final byte[] KEY =
      "a key of thirty-two bytes or so".getBytes(StandardCharsets.UTF_8);
  private final Pseudonymizer pseudonymizer = new Pseudonymizer(KEY);

  @Test
  void pseudonym_isHalfOfTheHmacOfKindAndValue() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    byte[] digest = mac.doFinal("phone:13812341234".getBytes(StandardCharsets.UTF_8));

    assertThat(pseudonymizer.pseudonym("phone", "13812341234"))
        .isEqualTo(HexFormat.of().formatHex(digest).substring(0, 32));
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 13812341234, 138 1234 1234",
    "phone, 13812341234, 138-1234-1234",
    "phone, 13812341234, １３８１２３４１２３４",
    "phone, 13812341234, +86 13812341234",
    "phone, 13812341234, 008613812341234",
    "idNumber, 33010219900101123X, 33010219900101123x",
    "idNumber, 33010219900101123X, 330102 19900101 123Ｘ",
    "name, 张三, 张　三"
  })
  void pseudonym_sameIdentifierWrittenOtherwise_isTheSame(String kind, String one, String other) {
    assertThat(pseudonymizer.pseudonym(kind, other)).isEqualTo(pseudonymizer.pseudonym(kind, one));
  }

  @Test
  void pseudonym_otherKindValueOrKey_isAnother() {
    String pseudonym = pseudonymizer.pseudonym("phone", "13812341234");

    assertThat(pseudonymizer.pseudonym("name", "13812341234")).isNotEqualTo(pseudonym);
    assertThat(pseudonymizer.pseudonym("phone", "13812341235")).isNotEqualTo(pseudonym);
    assertThat(new Pseudonymizer(new byte[] {1}).pseudonym("phone", "13812341234"))
        .isNotEqualTo(pseudonym);
    assertThat(pseudonymizer.pseudonym("phone", "86138"))
        .isNotEqualTo(pseudonymizer.pseudonym("phone", "138"));
  }

  @Test
  void key_empty_isRefused() {
    assertThatThrownBy(() -> new Pseudonymizer(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
