package io.gridwhistle.event;

import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.Site;
import java.nio.charset.StandardCharsets;

/** The sites of one registry by the bytes of their grids' codes: most are met again and again. */
final class Sites {
  private final Registry registry;
  private final SharedValues<EncodedSite> met = new SharedValues<>(this::find);

  Sites(Registry registry) {
    this.registry = registry;
  }

  boolean areOf(Registry other) {
    return registry == other;
  }

  /**
   * The site of a grid.
   *
   * @throws InvalidEventException if the registry does not know it
   */
  EncodedSite of(JsonText grid) {
    return grid.in(met);
  }

  private EncodedSite find(byte[] utf8, int offset, int length) {
    Site site = registry.site(new String(utf8, offset, length, StandardCharsets.UTF_8));
    if (site == null) {
      throw new InvalidEventException(
          Code.UNKNOWN_GRID,
          "/data/grid",
          "The registry knows no such grid. Load it, or mend the code.");
    }
    return EncodedSite.of(site);
  }
}
