package io.gridwhistle.benchmark.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
  private static final int LONG = 70_000;

  private final FrameReader reader = new FrameReader();

  @Test
  void take_alertsOfEveryLength_countsThem() {
    assertThat(take(sign(4), alert(5, 1), alert(6, 300), alert(7, LONG))).isEqualTo(3);
  }

  @Test
  void take_cutAnywhere_countsTheSame() {
    int counted = 0;
    for (byte[] frame : new byte[][] {alert(1, 1), alert(2, 300), sign(2), alert(3, LONG)}) {
      for (byte octet : frame) {
        counted += reader.take(ByteBuffer.wrap(new byte[] {octet}));
      }
    }
    assertThat(counted).isEqualTo(3);
  }

  @Test
  void take_signOfLife_isNoAlert() {
    assertThat(take(alert(5, 1), sign(5), alert(6, 1), sign(6))).isEqualTo(2);
  }

  @Test
  void take_gap_fails() {
    assertThatThrownBy(() -> take(alert(5, 1), alert(7, 1))).hasMessageContaining("7 after");
  }

  @Test
  void take_firstAlertMissingAfterTheJoin_fails() {
    assertThatThrownBy(() -> take(sign(4), alert(6, 1))).hasMessageContaining("6 after");
  }

  @Test
  void take_repetition_fails() {
    assertThatThrownBy(() -> take(alert(5, 1), alert(5, 1))).hasMessageContaining("5 after");
  }

  @Test
  void take_closingFrame_fails() {
    assertThatThrownBy(() -> take(alert(5, 1), new byte[] {(byte) 0x88, 0}))
        .hasMessageContaining("no text frame");
  }

  private int take(byte[]... frames) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] frame : frames) {
      all.writeBytes(frame);
    }
    return reader.take(ByteBuffer.wrap(all.toByteArray()));
  }

  private static byte[] alert(long cursor, int size) {
    return frame("{\"cursor\":\"%d\",\"alert\":\"%s\"}".formatted(cursor, "x".repeat(size)));
  }

  private static byte[] sign(long cursor) {
    return frame("{\"cursor\":\"%d\"}".formatted(cursor));
  }

  private static byte[] frame(String text) {
    byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) 0x81);
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else if (payload.length < 65_536) {
      frame.put((byte) 126).putShort((short) payload.length);
    } else {
      frame.put((byte) 127).putLong(payload.length);
    }
    byte[] bytes = new byte[frame.put(payload).position()];
    frame.flip().get(bytes);
    return bytes;
  }
}
