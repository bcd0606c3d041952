package io.gridwhistle.ingest.push;

/** One client's connection, whatever it speaks; used on its event loop alone. */
interface Sink {

  /** False when the client must take something before it gets so many. */
  boolean hasRoomFor(int alerts);

  /** Sends one alert; {@code cursor} is the place that the client reaches with it. */
  void send(AlertFrame frame, Cursor cursor);

  /** Sends alerts that other connections get as well. */
  void send(SharedFrames frames);

  /** Shows that the connection lives, and how far the log has been looked through for it. */
  void beat(Cursor cursor);

  /** Calls back whenever there is room again. */
  void whenReady(Runnable callback);

  /** Calls back once, when the client has gone. */
  void whenClosed(Runnable callback);

  void close(String reason);
}
