package io.gridwhistle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());

  @ParameterizedTest
  @CsvSource({
    "请拨13812341234联系, 请拨138****1234联系",
    "13812341234, 138****1234",
    "138-1234-1234, 138****1234",
    "138 1234 1234, 138****1234",
    "138－1234－1234, 138****1234",
    "１３８１２３４１２３４, １３８****１２３４",
    "1３８12341234, 1３８****1234",
    "+8613812341234, +86138****1234",
    "8613812341234, 86138****1234",
    "+86 138 1234 1234, +86 138****1234",
    "19912341234/13012341234, 199****1234/130****1234",
    "身份证330102199001011234。, 身份证330***********1234。",
    "33010219900101123X, 330***********123X",
    "33010219900101123x, 330***********123x",
    "330102 19900101 1234, 330***********1234",
    "３３０１０２１９９００１０１１２３Ｘ, ３３０***********１２３Ｘ",
    "330102900101123, 330********1123",
    "0571-87654321, 057*****4321",
    "0571－87654321, 057*****4321",
    "057187654321, 057*****4321",
    "(010)87654321, (010****4321"
  })
  void mask_numberOfAPerson_isMasked(String text, String expected) {
    assertThat(PersonalData.mask(text)).isEqualTo(expected);
    assertThat(PersonalData.mayBeIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "没有号码",
        "12345",
        "1381234123",
        "138123412345",
        "12812341234",
        "2026-03-01T08:00:00",
        "6222021234567890123",
        "单号20260301",
        "3301021990010112345"
      })
  void mask_otherTexts_areUntouched(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }

  /** The quick look must never spare a text that the slow one would change. */
  @Test
  void mayBeIn_randomTexts_isTrueWhereverMaskChanges() {
    Random random = new Random(SEED);
    String letters = "0138901389０１３８9 -－x张";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(24, 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
      byte[] utf8 = ("p" + text + "s").getBytes(StandardCharsets.UTF_8);
      boolean spared = !PersonalData.mayBeIn(utf8, 1, utf8.length - 2);
      assertThat(PersonalData.mayBeIn(text.toString())).as("seed %d", SEED).isEqualTo(!spared);
      if (spared) {
        assertThat(PersonalData.mask(text.toString())).as("seed %d", SEED).isEqualTo(text + "");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "张, 张*",
    "张三, 张*",
    "欧阳修文, 欧***",
    "' 张三 ', 张*",
    "𠮷野家, 𠮷**",
    "John Smith, J*********"
  })
  void maskName_keepsTheFirstCharacter(String name, String expected) {
    assertThat(PersonalData.maskName(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1234567, *******", "12345678, 123*5678", "138-1234 1234, 138****1234"})
  void maskNumber_keepsThreeAndFour(String number, String expected) {
    assertThat(PersonalData.maskNumber(number)).isEqualTo(expected);
  }

  @Test
  void mayBeIn_tenTimesAnyCharacterInUtf8_isTrueForDigitsAlone() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        byte[] utf8 = Character.toString(point).repeat(10).getBytes(StandardCharsets.UTF_8);
        if (PersonalData.mayBeIn(utf8, 0, utf8.length) != Character.isDigit(point)) {
          fail("U+%04X".formatted(point));
        }
      }
    }
  }
}
