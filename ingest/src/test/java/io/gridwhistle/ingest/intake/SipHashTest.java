package io.gridwhistle.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Against the test vectors of the paper's authors: key 00 01 … 0f, message 00 01 …. */
class SipHashTest {
  private static final long KEY_0 = 0x0706050403020100L;
  private static final long KEY_1 = 0x0f0e0d0c0b0a0908L;

  private final SipHash hash = new SipHash(KEY_0, KEY_1);

  @Test
  void end_emptyMessage_isTheAuthorsVector() {
    hash.add(0);

    assertThat(hex(hash.end())).isEqualTo("a3817f04ba25a8e66df67214c7550293");
  }

  @Test
  void end_oneByte_isTheAuthorsVector() {
    hash.add(1L << 56);

    assertThat(hex(hash.end())).isEqualTo("da87c1d86b99af44347659119b22fc45");
  }

  private static String hex(Fingerprint print) {
    ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    return HexFormat.of().formatHex(bytes.putLong(print.low()).putLong(print.high()).array());
  }
}
