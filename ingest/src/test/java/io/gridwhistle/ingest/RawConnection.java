package io.gridwhistle.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that keeps to no protocol but what the test writes. */
final class RawConnection implements AutoCloseable {
  private final Socket socket;

  RawConnection(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(10_000);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Sends the head of a request for events, with the token and an empty line at the end. */
  RawConnection head(String... headers) {
    return send(
        "POST /v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + Tokens.ingest()
            + "\r\nContent-Type: application/cloudevents+json\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n");
  }

  RawConnection send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Everything until the other side closes. */
  String readAll() {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The next that comes, as much as is there. */
  String readSome() {
    byte[] bytes = new byte[8_192];
    try {
      int count = socket.getInputStream().read(bytes);
      return count < 0 ? "" : new String(bytes, 0, count, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
