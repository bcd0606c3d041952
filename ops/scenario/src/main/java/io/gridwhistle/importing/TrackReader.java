package io.gridwhistle.importing;

import io.gridwhistle.document.JsonText;
import io.gridwhistle.document.Position;
import io.gridwhistle.importing.Mapping.TrackMapping;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One row is one fix of a patrol. A stretch through one grid without a long pause becomes a track
 * at the time of its last fix, a stretch of a single fix a check-in.
 */
final class TrackReader implements CaseReader {
  private record Fix(long time, Position at) {}

  private final BoundText patrol;
  private final BoundText worker;
  private final BoundText time;
  private final PositionReader position;
  private final long pause;
  private final int mostPoints;
  private final ImportDesk desk;

  private final List<Fix> stretch = new ArrayList<>();
  private final Set<Position> atThisTime = new HashSet<>();
  private String id = "";
  private String grid = "";
  private String walker = "";
  private long last = Long.MIN_VALUE;
  private int events;

  TrackReader(TrackMapping mapping, Header header, ImportDesk desk) {
    this.patrol = Text.bind(mapping.patrol(), header);
    this.worker = Text.bind(mapping.worker(), header);
    this.time = Text.bind(mapping.time(), header);
    this.position = PositionReader.bind(mapping.lon(), mapping.lat(), header);
    this.pause = Duration.parse(mapping.pause()).toMillis();
    this.mostPoints = mapping.mostPoints();
    this.desk = desk;
  }

  @Override
  public String caseOf(Row row) throws BadRowException {
    return patrol.required(row, "the patrol");
  }

  @Override
  public long timeOf(Row row) throws BadRowException {
    return desk.timeReader().read(time.required(row, "the time of the fix"), "the time of the fix");
  }

  @Override
  public void begin(String caseName) {
    id = caseName;
    last = Long.MIN_VALUE;
    events = 0;
  }

  @Override
  public void read(Row row, long fixTime) throws BadRowException, IOException {
    String who = worker.required(row, "the worker");
    Position at = position.read(row);
    if (at == null) {
      throw new BadRowException("the position is missing");
    }
    if (isRepeated(fixTime, at)) {
      desk.problems().leaveOut(row, "the fix is there already");
      return;
    }
    String entered = desk.grids().enter(row, at);
    if (beginsStretch(entered, who, fixTime)) {
      finishStretch();
    }
    grid = entered;
    walker = who;
    last = fixTime;
    stretch.add(new Fix(fixTime, at));
  }

  @Override
  public void end() throws IOException {
    finishStretch();
    atThisTime.clear();
  }

  private boolean isRepeated(long fixTime, Position at) {
    if (fixTime != last) {
      atThisTime.clear();
    }
    return !atThisTime.add(at);
  }

  private boolean beginsStretch(String entered, String who, long fixTime) {
    return !entered.equals(grid)
        || !who.equals(walker)
        || fixTime - last > pause
        || stretch.size() >= mostPoints;
  }

  private void finishStretch() throws IOException {
    if (stretch.isEmpty()) {
      return;
    }
    JsonText data = new JsonText().put("grid", grid).put("worker", walker);
    Fix only = stretch.get(stretch.size() - 1);
    if (stretch.size() == 1) {
      data.put("lon", only.at.lon()).put("lat", only.at.lat());
      add("patrol.checkin", only.time, data);
    } else {
      add("patrol.track", only.time, data.json("points", points()));
    }
    stretch.clear();
  }

  private String points() {
    return JsonText.array(stretch.stream().map(this::point).toList());
  }

  private String point(Fix fix) {
    return new JsonText()
        .put("time", fix.time, desk.events().times())
        .put("lon", fix.at.lon())
        .put("lat", fix.at.lat())
        .end();
  }

  private void add(String type, long eventTime, JsonText data) throws IOException {
    desk.events().add(id + "-" + events++, type, eventTime, walker, data);
  }
}
