package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.Rejection;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.ingest.log.SpareFrames;
import io.gridwhistle.registry.Registry;
import java.util.ArrayList;
import java.util.List;

/**
 * What one request brought, read and checked. Once its events are claimed for it, each portion must
 * end with {@link #settle}.
 */
final class Batch {
  private final KnownEvents known;
  private final long request;
  private final Registry registry;
  private final boolean isJsonWhenEmpty;
  private final SpareFrames frames;
  private final List<Portion> portions = new ArrayList<>(1);
  private final List<Refusal> refused = new ArrayList<>(0);
  private int good;
  private boolean anyJson;

  /**
   * A batch of nothing yet.
   *
   * @param request a positive number of its own
   * @param registry that judges all of it: a sender who repeats what was unknown keeps its order
   * @param frames from which its own are taken
   */
  Batch(
      KnownEvents known,
      long request,
      Registry registry,
      boolean isJsonWhenEmpty,
      SpareFrames frames) {
    this.known = known;
    this.request = request;
    this.registry = registry;
    this.isJsonWhenEmpty = isJsonWhenEmpty;
    this.frames = frames;
  }

  /**
   * A refused event.
   *
   * @param index place in the request, from 0
   */
  record Refusal(int index, Rejection rejection) {}

  /** Takes the good event that a reader has at hand. */
  void take(EventReader event, int partition) {
    anyJson = true;
    portion(partition, event.size()).take(event);
    good++;
  }

  void refuse(Rejection rejection) {
    anyJson |= rejection.code() != Code.MALFORMED_JSON;
    refused.add(new Refusal(size(), rejection));
  }

  /** The one that is open for the partition: there are few partitions. */
  private Portion portion(int partition, int jsonBytes) {
    for (int i = portions.size() - 1; i >= 0; i--) {
      if (portions.get(i).isFor(partition, jsonBytes)) {
        return portions.get(i);
      }
    }
    Portion portion = new Portion(partition, frames.take());
    portions.add(portion);
    return portion;
  }

  Registry registry() {
    return registry;
  }

  int size() {
    return good + refused.size();
  }

  /** How many were good, known ones among them. */
  int good() {
    return good;
  }

  /** Claims the good events for the request, and gives those that are not known; none is empty. */
  List<Portion> claim() {
    portions.forEach(portion -> portion.claim(known, request));
    portions.removeIf(portion -> portion.events() == 0);
    return portions;
  }

  List<Refusal> refused() {
    return refused;
  }

  /** False when nothing in it was JSON at all. */
  boolean holdsJson() {
    return size() == 0 ? isJsonWhenEmpty : anyJson;
  }

  /** Says of a portion whether it is durable. */
  void settle(Portion portion, boolean durable) {
    if (durable) {
      portion.confirm(known);
    } else {
      portion.release(known, request);
    }
  }
}
