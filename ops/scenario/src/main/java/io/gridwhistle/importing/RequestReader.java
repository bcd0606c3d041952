package io.gridwhistle.importing;

import io.gridwhistle.document.JsonText;
import io.gridwhistle.importing.Mapping.RequestMapping;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One row is one matter: reported, perhaps dispatched, perhaps closed. */
final class RequestReader implements CaseReader {
  private final BoundText incident;
  private final BoundText reported;
  private final BoundText dispatched;
  private final BoundText dueAt;
  private final BoundText closed;
  private final BoundName department;
  private final ReportReader report;
  private final TimeReader times;
  private final ImportDesk desk;
  private String id = "";
  private boolean isKnown;

  RequestReader(RequestMapping mapping, Header header, ImportDesk desk) {
    this.incident = Text.bind(mapping.incident(), header);
    this.reported = Text.bind(mapping.reported(), header);
    this.dispatched = Text.bind(mapping.dispatched(), header);
    this.dueAt = Text.bind(mapping.dueAt(), header);
    this.closed = Text.bind(mapping.closed(), header);
    this.department = BoundName.bind(mapping.department(), header);
    this.report = new ReportReader(mapping.report(), header);
    this.times = desk.timeReader();
    this.desk = desk;
  }

  @Override
  public String caseOf(Row row) throws BadRowException {
    return incident.required(row, "the incident");
  }

  @Override
  public long timeOf(Row row) throws BadRowException {
    return times.read(reported.required(row, "the time of the report"), "the time of the report");
  }

  @Override
  public void begin(String caseName) {
    id = caseName;
    isKnown = false;
  }

  @Override
  public void read(Row row, long time) throws BadRowException, IOException {
    if (isKnown) {
      desk.problems().leaveOut(row, "the incident is there already");
      return;
    }
    Long due = optionalTime(dueAt, row, "the due time");
    Long sent = optionalTime(dispatched, row, "the time of dispatch");
    Long end = optionalTime(closed, row, "the time of closing");
    String grid = desk.grids().enter(row, report.position(row));
    report(row, time, grid, due);
    dispatch(row, sent, grid, due);
    close(row, time, end, grid);
    isKnown = true;
  }

  @Override
  public void end() {}

  private void report(Row row, long time, String grid, @Nullable Long due)
      throws BadRowException, IOException {
    JsonText data = data(grid);
    report.fill(data, row);
    add("reported", time, withDue(data, due));
  }

  private void dispatch(Row row, @Nullable Long time, String grid, @Nullable Long due)
      throws IOException {
    String code = department.code(row);
    if (time != null && code != null) {
      desk.grids().enterDepartment(code, department.name(row, code));
      add("dispatched", time, withDue(data(grid).put("department", code), due));
    }
  }

  private void close(Row row, long reportedAt, @Nullable Long time, String grid)
      throws IOException {
    if (time == null) {
      return;
    }
    if (time < reportedAt) {
      desk.problems().leaveOut(row, "closed before it was reported");
    } else {
      add("closed", time, data(grid));
    }
  }

  private @Nullable Long optionalTime(BoundText text, Row row, String what) throws BadRowException {
    String value = text.of(row);
    return value == null ? null : Long.valueOf(times.read(value, what));
  }

  private JsonText withDue(JsonText data, @Nullable Long due) {
    return due == null ? data : data.put("dueAt", due, desk.events().times());
  }

  private JsonText data(String grid) {
    return new JsonText().put("grid", grid).put("incidentId", id);
  }

  private void add(String step, long time, JsonText data) throws IOException {
    desk.events().add(id + "-" + step, "incident." + step, time, id, data);
  }
}
