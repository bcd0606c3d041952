package io.gridwhistle.simulate;

import io.gridwhistle.document.JsonText;
import java.util.List;

/** Switches a town to emergency mode and back. */
record ModeClock(SimulatedGrid.Town town, Emergencies emergencies) implements Agenda.Task {

  @Override
  public void run(long now, Agenda agenda) {
    emergencies
        .around(town.number(), now)
        .ifPresent(
            span ->
                agenda.play(
                    List.of(change(span.from(), "emergency"), change(span.to(), "normal"))));
    agenda.schedule(emergencies.periodAfter(now), this);
  }

  private Draft change(long time, String mode) {
    String data = new JsonText().put("division", town.code()).put("mode", mode).end();
    String id = town.code() + "-" + mode + "-" + time;
    return new Draft(id, "/center/" + town.code(), "mode.changed", time, town.code(), data);
  }
}
