package io.gridwhistle.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextFramesTest {
  private static final int LONGEST = 200_000;

  @Test
  void add_messagesAroundEveryLimitOfLength_areReadAsTheyWere() {
    List<String> messages =
        Stream.of(0, 1, 125, 126, 127, 65_535, 65_536, LONGEST).map("网"::repeat).toList();
    List<String> plain = Stream.of(0, 125, 126, 65_535, 65_536, LONGEST).map("x"::repeat).toList();
    TextFrames frames = new TextFrames();
    Stream.concat(messages.stream(), plain.stream()).map(Buffer::buffer).forEach(frames::add);
    assertThat(read(frames.bytes()))
        .containsExactlyElementsOf(Stream.concat(messages.stream(), plain.stream()).toList());
  }

  /** By another implementation, which refuses what the standard does not allow. */
  private static List<String> read(Buffer bytes) {
    EmbeddedChannel client =
        new EmbeddedChannel(
            new WebSocket13FrameDecoder(
                WebSocketDecoderConfig.newBuilder()
                    .expectMaskedFrames(false)
                    .maxFramePayloadLength(3 * LONGEST)
                    .build()));
    ByteBuf wire = ((BufferInternal) bytes).getByteBuf();
    client.writeInbound(wire);
    List<String> texts = new ArrayList<>();
    for (Object frame = client.readInbound(); frame != null; frame = client.readInbound()) {
      texts.add(((TextWebSocketFrame) frame).text());
    }
    client.finishAndReleaseAll();
    return texts;
  }
}
