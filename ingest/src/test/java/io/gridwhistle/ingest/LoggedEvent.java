package io.gridwhistle.ingest;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.LoggedFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event as the log holds it. */
record LoggedEvent(Event event, String json) {

  /** All that the records hold, in their order. */
  static List<LoggedEvent> in(List<ConsumerRecord<String, byte[]>> records) {
    List<LoggedEvent> events = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      byte[] header = record.headers().lastHeader(EventFrame.HEADER).value();
      LoggedFrame frame = LoggedFrame.of(header, record.value());
      while (frame.next()) {
        String json = new String(frame.json(), StandardCharsets.UTF_8);
        events.add(new LoggedEvent(frame.event(0).event(), json));
      }
    }
    return events;
  }
}
