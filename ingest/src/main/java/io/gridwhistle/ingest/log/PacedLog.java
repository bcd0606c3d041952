package io.gridwhistle.ingest.log;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Lets small records keep a pace, since each costs the log and all who read it more than several
 * events do: one goes at once when none has gone to its partition for a while, else together with
 * all that come until then, or as soon as these are many. So a quiet node's event does not wait,
 * and a busy one's waits only for company that is there. All event loops share one instance.
 */
public final class PacedLog implements EventLog {
  /** How long what came behind a small record waits at most. */
  public static final Duration PACE = Duration.ofMillis(8);

  /** So many events are worth a record. */
  static final int ENOUGH_EVENTS = 16;

  private static final int ROOM = 16 * 1024;

  private final EventLog log;
  private final long paceNanos;
  private final Map<Integer, Partition> partitions = new ConcurrentHashMap<>();

  /**
   * Before a log.
   *
   * @param pace the time between two small records of a partition
   */
  public PacedLog(EventLog log, Duration pace) {
    this.log = log;
    this.paceNanos = pace.toNanos();
  }

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
    return partitions.computeIfAbsent(partition, Partition::new).append(events, time);
  }

  @Override
  public Future<Boolean> append(String topic, String key, byte[] value, long time) {
    return log.append(topic, key, value, time);
  }

  /** Who waits for a record, and where it wants to hear of it. */
  private record Waiting(Context context, Promise<Boolean> durable) {
    void tell(Boolean outcome) {
      context.runOnContext(now -> durable.complete(outcome));
    }
  }

  /** What waits to go to one partition. */
  private final class Partition {
    private final int number;
    private final EventFrame held = new EventFrame(ROOM);
    private List<Waiting> waiting = new ArrayList<>();
    private long heldTime;
    private long lastNanos = System.nanoTime() - paceNanos;

    Partition(int number) {
      this.number = number;
    }

    synchronized Future<Boolean> append(EventFrame events, long time) {
      if (!held.hasRoomFor(events.events(), events.size())) {
        send();
      }
      if (waiting.isEmpty() && isDue(events)) {
        lastNanos = System.nanoTime();
        return log.append(number, events, time);
      }
      Future<Boolean> durable = hold(events, time);
      if (isDue(held)) {
        send();
      }
      return durable;
    }

    private boolean isDue(EventFrame events) {
      return events.events() >= ENOUGH_EVENTS || System.nanoTime() - lastNanos >= paceNanos;
    }

    private Future<Boolean> hold(EventFrame events, long time) {
      Context context = Vertx.currentContext();
      if (waiting.isEmpty()) {
        heldTime = time;
        List<Waiting> these = waiting;
        context.owner().setTimer(millisLeft(), due -> sendIfStill(these));
      }
      held.addAll(events);
      Promise<Boolean> durable = Promise.promise();
      waiting.add(new Waiting(context, durable));
      return durable.future();
    }

    private long millisLeft() {
      long nanos = lastNanos + paceNanos - System.nanoTime();
      return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos + 999_999));
    }

    private synchronized void sendIfStill(List<Waiting> these) {
      if (waiting == these) {
        send();
      }
    }

    private void send() {
      List<Waiting> these = waiting;
      waiting = new ArrayList<>();
      lastNanos = System.nanoTime();
      log.append(number, held, heldTime)
          .onSuccess(outcome -> these.forEach(one -> one.tell(outcome)));
      held.clear();
    }
  }
}
