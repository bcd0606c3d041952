package io.gridwhistle.event;

import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Registry;
import java.util.function.Supplier;

/** Reads, checks and pseudonymises CloudEvents; one instance serves one thread. */
public final class EventReader {
  private final Supplier<Registry> registry;
  private final Pseudonymizer pseudonymizer;

  /**
   * A reader.
   *
   * @param registry the registry in force, asked for each event
   */
  public EventReader(Supplier<Registry> registry, Pseudonymizer pseudonymizer) {
    this.registry = registry;
    this.pseudonymizer = pseudonymizer;
  }

  /** Reads the one event that {@code length} bytes of UTF-8 JSON from {@code offset} hold. */
  public ReadResult read(byte[] json, int offset, int length) {
    throw new UnsupportedOperationException();
  }
}
