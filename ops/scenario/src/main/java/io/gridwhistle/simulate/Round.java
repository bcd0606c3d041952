package io.gridwhistle.simulate;

import static io.gridwhistle.simulate.Rhythm.MINUTE;

import io.gridwhistle.document.JsonText;
import io.gridwhistle.document.OffsetTimes;
import io.gridwhistle.document.Position;
import java.util.ArrayList;
import java.util.List;

/** One patrol on its way: check-ins at the checkpoints, visits to households, and the track. */
final class Round {
  private static final double WITHOUT_POSITION = 0.12;
  private static final double ASTRAY = 0.015;
  private static final int TRACK_POINTS = 6;

  private final SimulatedGrid grid;
  private final Chance chance;
  private final OffsetTimes times;
  private final String id;
  private final List<Draft> drafts = new ArrayList<>();
  private long time;

  Round(SimulatedGrid grid, long number, long start, Chance chance, OffsetTimes times) {
    this.grid = grid;
    this.chance = chance;
    this.times = times;
    this.id = grid.code() + "-r" + number;
    this.time = start;
  }

  List<Draft> walk() {
    long start = time;
    for (int i = 0; i < grid.checkpoints(); i++) {
      checkin(i);
      walkOn();
    }
    for (int visits = chance.between(1, 3); visits > 0; visits--) {
      visit();
      walkOn();
    }
    track(start);
    return drafts;
  }

  private void walkOn() {
    time += chance.between(3 * MINUTE, 11 * MINUTE);
  }

  private void checkin(int checkpoint) {
    JsonText data = data().put("checkpoint", grid.checkpoint(checkpoint));
    if (!chance.happens(WITHOUT_POSITION)) {
      Position at =
          chance.happens(ASTRAY) ? grid.plot().astray(chance) : grid.checkpointAt(checkpoint);
      data.put("lon", at.lon()).put("lat", at.lat()).put("accuracy", chance.between(4, 30));
    }
    add("patrol.checkin", data);
  }

  private void visit() {
    int household = chance.between(1, Math.max(1, grid.households()));
    add("patrol.visit", data().put("household", grid.code() + "-h" + household));
  }

  private void track(long start) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < TRACK_POINTS; i++) {
      Position at = grid.plot().somewhere(chance);
      long passed = start + (time - start) * i / (TRACK_POINTS - 1);
      points.add(
          new JsonText()
              .put("time", passed, times)
              .put("lon", at.lon())
              .put("lat", at.lat())
              .end());
    }
    add("patrol.track", data().json("points", JsonText.array(points)));
  }

  private JsonText data() {
    return new JsonText().put("grid", grid.code()).put("worker", grid.worker());
  }

  private void add(String type, JsonText data) {
    drafts.add(
        new Draft(
            id + "-" + drafts.size(),
            "/app/" + grid.town().code(),
            type,
            time,
            grid.worker(),
            data.end()));
  }
}
