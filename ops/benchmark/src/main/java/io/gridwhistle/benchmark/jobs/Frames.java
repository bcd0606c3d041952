package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.Rejection;
import io.gridwhistle.ingest.log.KafkaEventLog;
import io.gridwhistle.wire.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes events to the log as ingest does with bodies of 500 events. */
final class Frames {
  private static final int BODY_EVENTS = 500;
  private static final int ROOM = 4_096;

  private final EventReader reader;
  private final Producer<String, byte[]> log;
  private final EventFrame[] open;
  private int inBody;

  Frames(EventReader reader, int partitions, Producer<String, byte[]> log) {
    this.reader = reader;
    this.log = log;
    open = new EventFrame[partitions];
    for (int partition = 0; partition < partitions; partition++) {
      open[partition] = new EventFrame(ROOM);
    }
  }

  void add(byte[] line) {
    read(line);
    int partition = KafkaEventLog.partitionOf(reader.grid(), open.length);
    if (!open[partition].hasRoomFor(1, line.length)) {
      send(partition);
    }
    reader.addTo(open[partition]);
    if (++inBody == BODY_EVENTS) {
      send();
    }
  }

  private void read(byte[] line) {
    Rejection refused = reader.check(line, 0, line.length);
    if (refused != null) {
      throw new IllegalStateException("The simulated county is refused: " + refused.message());
    }
  }

  /** Sends an event to a partition, whatever its grid. */
  void repeat(byte[] line, int partition) {
    read(line);
    reader.addTo(open[partition]);
    send(partition);
  }

  /** Sends what is open. */
  void send() {
    inBody = 0;
    for (int partition = 0; partition < open.length; partition++) {
      if (open[partition].events() > 0) {
        send(partition);
      }
    }
  }

  private void send(int partition) {
    EventFrame frame = open[partition];
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.EVENTS, partition, null, frame.value());
    record.headers().add(EventFrame.HEADER, frame.header());
    log.send(record);
    open[partition] = new EventFrame(ROOM);
  }
}
