package io.gridwhistle.importing;

import io.gridwhistle.document.EventText;
import io.gridwhistle.document.JsonText;
import io.gridwhistle.document.OffsetTimes;
import java.io.IOException;

/** Takes the events of one case after the other and keeps them until all can be put in order. */
final class EventSink {
  private final SpilledSort sort;
  private final String source;
  private final OffsetTimes times;
  private long events;
  private long first = Long.MAX_VALUE;

  EventSink(SpilledSort sort, Mapping mapping) {
    this.sort = sort;
    this.source = mapping.source();
    this.times = new OffsetTimes(mapping.zone());
  }

  void add(String id, String type, long time, String subject, JsonText data) throws IOException {
    String line = EventText.line(id, source, type, time, subject, data.end(), times);
    sort.add(new SortItem("", time, events++, new String[] {line}));
    first = Math.min(first, time);
  }

  OffsetTimes times() {
    return times;
  }

  long events() {
    return events;
  }

  /** Time of the earliest event, 1970 when there is none. */
  long first() {
    return events == 0 ? 0 : first;
  }
}
