package io.gridwhistle.benchmark.detect;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Transition;
import java.util.ArrayList;
import java.util.List;

/** Our detectors alone: one thread, state in plain maps, whole alerts with words and evidence. */
final class OurDetection implements Detection {
  private final County county;

  OurDetection(County county) {
    this.county = county;
  }

  @Override
  public Outcome pass() {
    List<Alert> alerts = new ArrayList<>();
    DetectorSet detectors = new DetectorSet(county.registry(), alerts);
    long begin = System.nanoTime();
    county.events().forEach(detectors::accept);
    detectors.advance(county.until());
    long nanos = System.nanoTime() - begin;
    return new Outcome(steps(alerts), nanos);
  }

  private static List<Step> steps(List<Alert> alerts) {
    return alerts.stream()
        .filter(alert -> alert.transition() != Transition.UPDATED)
        .map(OurDetection::step)
        .toList();
  }

  private static Step step(Alert alert) {
    return new Step(alert.rule(), alert.key(), alert.transition(), alert.severity(), alert.at());
  }
}
