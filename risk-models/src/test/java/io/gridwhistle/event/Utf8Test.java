package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void isValid_everyCharacter_isTrue() {
    int wrong = 0;
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        byte[] bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
        wrong += Utf8.isValid(bytes, 0, bytes.length) ? 0 : 1;
      }
    }
    assertThat(wrong).isZero();
  }

  @Test
  void isValid_randomBytes_agreesWithTheStrictDecoder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 60_000; round++) {
      byte[] bytes = bytes(random);
      int from = random.nextInt(3);
      assertThat(Utf8.isValid(bytes, from, bytes.length - from))
          .as("seed %d round %d", seed, round)
          .isEqualTo(isDecodable(ByteBuffer.wrap(bytes, from, bytes.length - from)));
    }
  }

  /** Mostly lead and continuation bytes, for plain random ones are hardly ever valid. */
  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[3 + random.nextInt(14)];
    for (int i = 0; i < bytes.length; i++) {
      int kind = random.nextInt(4);
      bytes[i] =
          (byte)
              (kind == 0
                  ? 0xC0 + random.nextInt(64)
                  : kind == 1 ? 0x80 + random.nextInt(64) : random.nextInt(128));
    }
    return bytes;
  }

  private static boolean isDecodable(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }
}
