package io.gridwhistle.importing;

import io.gridwhistle.document.JsonText;
import io.gridwhistle.importing.Mapping.AuditMapping;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row is one state of a matter. A step is taken when a row first shows it; a change of the
 * department is a transfer; an open state after a settled one is a verification that failed.
 */
final class AuditReader implements CaseReader {
  private static final Set<AuditStep> SETTLED = EnumSet.of(AuditStep.HANDLED, AuditStep.CLOSED);

  private final BoundText incident;
  private final BoundText opened;
  private final BoundText updated;
  private final BoundText state;
  private final Map<String, List<AuditStep>> states;
  private final BoundName department;
  private final ReportReader report;
  private final ImportDesk desk;

  private final Set<AuditStep> taken = EnumSet.noneOf(AuditStep.class);
  private String id = "";
  private @Nullable String grid;
  private @Nullable String current;
  private int events;

  AuditReader(AuditMapping mapping, Header header, ImportDesk desk) {
    this.incident = Text.bind(mapping.incident(), header);
    this.opened = Text.bind(mapping.opened(), header);
    this.updated = Text.bind(mapping.updated(), header);
    this.state = Text.bind(mapping.state(), header);
    this.states = mapping.states();
    this.department = BoundName.bind(mapping.department(), header);
    this.report = new ReportReader(mapping.report(), header);
    this.desk = desk;
  }

  @Override
  public String caseOf(Row row) throws BadRowException {
    return incident.required(row, "the incident");
  }

  @Override
  public long timeOf(Row row) throws BadRowException {
    return time(updated, row, "the time of the state");
  }

  @Override
  public void begin(String caseName) {
    taken.clear();
    id = caseName;
    grid = null;
    current = null;
    events = 0;
  }

  @Override
  public void read(Row row, long time) throws BadRowException, IOException {
    List<AuditStep> steps = states.get(state.required(row, "the state"));
    if (steps == null) {
      throw new BadRowException("the state is not in the mapping");
    }
    if (grid == null) {
      report(row, time);
    }
    changeDepartment(row, time);
    reopen(steps, time);
    for (AuditStep step : steps) {
      take(step, time);
    }
  }

  @Override
  public void end() {}

  private void report(Row row, long time) throws BadRowException, IOException {
    long reported = Math.min(time, time(opened, row, "the time of opening"));
    String entered = desk.grids().enter(row, report.position(row));
    JsonText data = new JsonText().put("grid", entered).put("incidentId", id);
    report.fill(data, row);
    grid = entered;
    add("reported", reported, data);
  }

  private void changeDepartment(Row row, long time) throws IOException {
    String next = department.code(row);
    if (next == null || next.equals(current)) {
      return;
    }
    desk.grids().enterDepartment(next, department.name(row, next));
    if (current != null) {
      add("transferred", time, data().put("from", current).put("to", next));
    }
    current = next;
  }

  private void reopen(List<AuditStep> steps, long time) throws IOException {
    if (!steps.contains(AuditStep.SUSPENDED) && taken.remove(AuditStep.SUSPENDED)) {
      add("resumed", time, data());
    }
    boolean isOpen = !steps.isEmpty() && steps.stream().noneMatch(SETTLED::contains);
    if (isOpen && taken.removeAll(SETTLED)) {
      add("verified", time, data().put("passed", false));
    }
  }

  /** A dispatch starts a stage, and no stage starts suspended. */
  private void take(AuditStep step, long time) throws IOException {
    boolean nobodyYet = step == AuditStep.DISPATCHED && current == null;
    if (nobodyYet || !taken.add(step)) {
      return;
    }
    switch (step) {
      case ACCEPTED -> add("accepted", time, data());
      case DISPATCHED -> {
        taken.remove(AuditStep.SUSPENDED);
        add("dispatched", time, data().put("department", current));
      }
      case SUSPENDED -> add("suspended", time, data());
      case HANDLED -> add("handled", time, data().put("department", current));
      case CLOSED -> add("closed", time, data());
    }
  }

  private long time(BoundText text, Row row, String what) throws BadRowException {
    return desk.timeReader().read(text.required(row, what), what);
  }

  private JsonText data() {
    return new JsonText().put("grid", grid).put("incidentId", id);
  }

  private void add(String step, long time, JsonText data) throws IOException {
    desk.events().add(id + "-" + events++, "incident." + step, time, id, data);
  }
}
