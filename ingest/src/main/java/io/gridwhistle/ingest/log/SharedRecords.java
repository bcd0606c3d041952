package io.gridwhistle.ingest.log;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts small frames that come in one turn of an event loop into one record of the log, which costs
 * the log no more than one of them would: nobody waits, as what is ready is all read before the
 * turn ends. One instance serves one event loop.
 */
public final class SharedRecords implements EventLog {
  /** Larger frames are worth a record of their own. */
  private static final int SMALL_BYTES = 16 * 1024;

  private final EventLog log;
  private final SpareFrames spare;
  private final Map<Integer, Record> open = new HashMap<>();

  /**
   * Before a log.
   *
   * @param spare where frames go that are written
   */
  public SharedRecords(EventLog log, SpareFrames spare) {
    this.log = log;
    this.spare = spare;
  }

  private record Record(EventFrame events, long time, List<Promise<Boolean>> waiting) {}

  @Override
  public boolean isAvailable() {
    return log.isAvailable();
  }

  @Override
  public int partitionOf(EventReader event) {
    return log.partitionOf(event);
  }

  @Override
  public Future<Boolean> append(int partition, EventFrame events, long time) {
    Record record = open.get(partition);
    if (record != null && !record.events.hasRoomFor(events.events(), events.size())) {
      close(partition);
      record = null;
    }
    if (record == null && events.size() > SMALL_BYTES) {
      return write(partition, events, time);
    }
    if (record == null) {
      record = open(partition, events, time);
    } else {
      record.events.addAll(events);
      spare.giveBack(events);
    }
    Promise<Boolean> durable = Promise.promise();
    record.waiting.add(durable);
    return durable.future();
  }

  /** The first frame is the record's own: most often nothing else comes. */
  private Record open(int partition, EventFrame events, long time) {
    Record record = new Record(events, time, new ArrayList<>(1));
    if (open.isEmpty()) {
      Context context = Vertx.currentContext();
      context.runOnContext(turnOver -> List.copyOf(open.keySet()).forEach(this::close));
    }
    open.put(partition, record);
    return record;
  }

  private void close(int partition) {
    Record record = open.remove(partition);
    if (record != null) {
      write(partition, record.events, record.time)
          .onSuccess(durable -> record.waiting.forEach(one -> one.complete(durable)));
    }
  }

  private Future<Boolean> write(int partition, EventFrame events, long time) {
    Future<Boolean> durable = log.append(partition, events, time);
    spare.giveBack(events);
    return durable;
  }

  @Override
  public Future<Boolean> append(String topic, String key, byte[] value, long time) {
    return log.append(topic, key, value, time);
  }
}
