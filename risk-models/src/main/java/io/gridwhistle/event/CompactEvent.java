package io.gridwhistle.event;

import io.gridwhistle.registry.Scope;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event in its compact form, out of which is read only what is asked for: who hands it on need
 * not know all that it says. For one thread at a time.
 */
public final class CompactEvent implements Occurrence {
  private final byte[] bytes;
  private final long arrival;
  private @Nullable Event event;
  private @Nullable Fingerprint fingerprint;

  private CompactEvent(byte[] bytes, long arrival, @Nullable Event event) {
    this.bytes = bytes;
    this.arrival = arrival;
    this.event = event;
  }

  /** The compact form of an event. */
  public static CompactEvent of(Event event) {
    return new CompactEvent(EventCodec.write(event), event.arrival(), event);
  }

  /**
   * Takes bytes from anywhere: those that are taken can be read to their end.
   *
   * @param arrival rank among events of one instant
   * @throws IllegalArgumentException for what is no compact event
   */
  public static CompactEvent checked(byte[] bytes, long arrival) {
    if (EventCodec.isCurrent(bytes)) {
      EventCodec.check(bytes);
      return known(bytes, arrival);
    }
    return of(EventCodec.read(bytes, arrival));
  }

  /** Takes the {@link #bytes} of another one. */
  public static CompactEvent known(byte[] bytes, long arrival) {
    return new CompactEvent(bytes, arrival, null);
  }

  /** What {@link EventCodec#write(Event)} gives; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public long arrival() {
    return arrival;
  }

  public EventType type() {
    return EventCodec.type(bytes);
  }

  @Override
  public long time() {
    return EventCodec.time(bytes);
  }

  /** Its identity. */
  public Fingerprint fingerprint() {
    if (fingerprint == null) {
      fingerprint = EventCodec.fingerprint(bytes);
    }
    return fingerprint;
  }

  /** The code of the grid that it names. */
  public String grid() {
    return event == null ? EventCodec.grid(bytes) : event.grid();
  }

  public boolean hasSubject() {
    return EventCodec.hasSubject(bytes);
  }

  /** The subject of an event that always has one. */
  public String requiredSubject() {
    String subject = event == null ? EventCodec.subject(bytes) : event.subject();
    return subject == null ? event().requiredSubject() : subject;
  }

  /** All of it. */
  public Event event() {
    return event(null);
  }

  /** All of it; where the scope at hand is its own, that is taken instead of reading another. */
  public Event event(@Nullable Scope atHand) {
    if (event == null) {
      event = EventCodec.read(bytes, arrival, atHand);
    }
    return event;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompactEvent that
        && arrival == that.arrival
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(arrival) + Arrays.hashCode(bytes);
  }
}
