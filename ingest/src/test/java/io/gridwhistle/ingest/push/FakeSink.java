package io.gridwhistle.ingest.push;

import java.util.ArrayList;
import java.util.List;

/** A client that takes so many alerts and then no more. */
final class FakeSink implements Sink {
  private final int most;
  private final List<String> received = new ArrayList<>();
  private Cursor cursor = Cursor.of();
  private Runnable whenClosed = () -> {};
  private boolean broken;
  private boolean closed;

  FakeSink(int most) {
    this.most = most;
  }

  void breakDown() {
    broken = true;
  }

  List<String> received() {
    return received;
  }

  Cursor cursor() {
    return cursor;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public boolean hasRoomFor(int alerts) {
    return received.size() + (long) alerts <= most;
  }

  @Override
  public void send(AlertFrame frame, Cursor at) {
    if (broken) {
      throw new IllegalStateException("broken");
    }
    received.add(frame.header().alertId());
    cursor = at;
  }

  @Override
  public void send(SharedFrames frames) {
    frames.frames().forEach(frame -> send(frame, frame.cursor()));
  }

  @Override
  public void beat(Cursor at) {
    cursor = at;
  }

  @Override
  public void whenReady(Runnable callback) {}

  @Override
  public void whenClosed(Runnable callback) {
    whenClosed = callback;
  }

  @Override
  public void close(String reason) {
    closed = true;
    whenClosed.run();
  }
}
