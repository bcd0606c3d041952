package io.gridwhistle.ingest.admission;

/** What one request holds of {@link InFlight}; ends exactly once. */
public final class Admission {
  private final InFlight inFlight;
  private long bytes;
  private long events;

  public Admission(InFlight inFlight) {
    this.inFlight = inFlight;
  }

  public boolean addBytes(int count) {
    boolean admitted = inFlight.tryAddBytes(count);
    bytes += admitted ? count : 0;
    return admitted;
  }

  public boolean addEvents(int count) {
    boolean admitted = inFlight.tryAddEvents(count);
    events += admitted ? count : 0;
    return admitted;
  }

  /** Gives back all; further calls give back nothing. */
  public void end() {
    inFlight.remove(bytes, events);
    bytes = 0;
    events = 0;
  }
}
