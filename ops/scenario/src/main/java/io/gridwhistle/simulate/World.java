package io.gridwhistle.simulate;

import io.gridwhistle.document.OffsetTimes;

/** What the clocks of a county share. */
record World(
    SimulationSettings settings,
    County county,
    Rhythm rhythm,
    OffsetTimes times,
    Emergencies emergencies,
    Neglect neglect) {

  static World of(SimulationSettings settings, County county) {
    return new World(
        settings,
        county,
        new Rhythm(settings.zone()),
        new OffsetTimes(settings.zone()),
        new Emergencies(settings.seed(), settings.from()),
        new Neglect());
  }

  long seed() {
    return settings.seed();
  }
}
