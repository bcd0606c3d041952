package io.gridwhistle.ingest.push;

import java.io.IOException;
import java.util.Deque;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A part of the log read on behalf of one connection.
 *
 * @param frames taken out one by one
 * @param next where the following page begins
 */
record AlertPage(Deque<AlertFrame> frames, Cursor next) {

  /**
   * The frame of a record.
   *
   * @param cursor the place behind it
   * @throws IOException when it is no alert
   */
  static AlertFrame frame(ConsumerRecord<byte[], byte[]> record, Cursor cursor) throws IOException {
    byte[] json = record.value();
    if (json == null) {
      throw new IOException("no value");
    }
    return new AlertFrame(
        record.partition(), record.offset(), cursor, AlertHeaderReader.read(json), json);
  }
}
