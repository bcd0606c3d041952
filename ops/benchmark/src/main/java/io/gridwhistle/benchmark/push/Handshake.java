package io.gridwhistle.benchmark.push;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Opens a WebSocket (RFC 6455) by hand: a client as light as can be leaves most to the server. */
final class Handshake {
  private static final String REQUEST =
      """
      GET %s HTTP/1.1\r
      Host: 127.0.0.1:%d\r
      Upgrade: websocket\r
      Connection: Upgrade\r
      Sec-WebSocket-Version: 13\r
      Sec-WebSocket-Key: Z3JpZHdoaXN0bGViZW5jaA==\r
      \r
      """;
  private static final String SWITCHED = "HTTP/1.1 101 ";
  private static final int END_OF_HEAD = 0x0d0a0d0a;

  private Handshake() {}

  /** A socket behind which nothing but frames comes. */
  static SocketChannel open(InetSocketAddress server, String path) throws IOException {
    SocketChannel socket = SocketChannel.open(server);
    String request = REQUEST.formatted(path, server.getPort());
    socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    String head = head(socket);
    if (!head.startsWith(SWITCHED)) {
      throw new IOException("The server does not open a WebSocket: " + head.strip());
    }
    return socket;
  }

  /** Read byte by byte, as the first frame may follow at once. */
  private static String head(SocketChannel socket) throws IOException {
    StringBuilder head = new StringBuilder();
    ByteBuffer octet = ByteBuffer.allocate(1);
    int last = 0;
    while (last != END_OF_HEAD) {
      if (socket.read(octet.clear()) < 0) {
        throw new IOException("The server has hung up: " + head);
      }
      last = (last << 8) | (octet.get(0) & 0xff);
      head.append((char) octet.get(0));
    }
    return head.toString();
  }
}
