package io.gridwhistle.simulate;

import io.gridwhistle.document.JsonText;
import io.gridwhistle.document.OffsetTimes;
import java.util.ArrayList;
import java.util.List;

/** The life cycle of one incident as it is written down, step after step. */
final class Course {
  private final Report report;
  private final OffsetTimes times;
  private final List<Draft> drafts = new ArrayList<>();
  private Department department;
  private long time;

  Course(Report report, long start, OffsetTimes times) {
    this.report = report;
    this.times = times;
    this.time = start;
    this.department = report.matter().department();
  }

  Course after(long delay) {
    time += Math.max(1, delay);
    return this;
  }

  Course until(long instant) {
    time = Math.max(time + 1, instant);
    return this;
  }

  long now() {
    return time;
  }

  List<Draft> drafts() {
    return drafts;
  }

  Course report() {
    return add("incident.reported", report.source(), report.fill(data()));
  }

  Course accept() {
    return add("incident.accepted", center(), data());
  }

  Course giveBack(String reason) {
    return add("incident.returned", center(), data().put("reason", reason));
  }

  Course merge(String into) {
    return add("incident.merged", center(), data().put("into", into));
  }

  Course dispatch() {
    return add("incident.dispatched", center(), data().put("department", department.code));
  }

  Course dispatch(long dueAt) {
    return add(
        "incident.dispatched",
        center(),
        data().put("department", department.code).put("dueAt", dueAt, times));
  }

  Course transfer(Department to, String reason) {
    JsonText data = data().put("from", department.code).put("to", to.code).put("reason", reason);
    String source = desk();
    department = to;
    return add("incident.transferred", source, data);
  }

  Course escalate(String level) {
    return add("incident.escalated", center(), data().put("level", level));
  }

  Course suspend() {
    return add("incident.suspended", desk(), data().put("approver", "a-" + department.code));
  }

  Course resume() {
    return add("incident.resumed", desk(), data().put("approver", "a-" + department.code));
  }

  Course extend(long dueAt) {
    return add(
        "incident.extended",
        desk(),
        data().put("dueAt", dueAt, times).put("approver", "a-" + department.code));
  }

  Course whistle(Department other) {
    List<String> called = List.of(department.code, other.code);
    return add("whistle.blown", center(), data().strings("departments", called));
  }

  Course answer(Department called) {
    return add(
        "whistle.answered", "/department/" + called.code, data().put("department", called.code));
  }

  Course handle() {
    return add(
        "incident.handled",
        desk(),
        data().put("department", department.code).put("result", "现场处置完毕"));
  }

  Course verify(boolean passed) {
    return add("incident.verified", center(), data().put("passed", passed));
  }

  Course feedback(boolean satisfied) {
    return add("incident.feedback", "/hotline/12345", data().put("satisfied", satisfied));
  }

  Course close() {
    return add("incident.closed", center(), data());
  }

  private String center() {
    return "/center/" + report.grid().town().code();
  }

  private String desk() {
    return "/department/" + department.code;
  }

  private JsonText data() {
    return new JsonText().put("grid", report.grid().code()).put("incidentId", report.incident());
  }

  private Course add(String type, String source, JsonText data) {
    String id = report.incident() + "-" + drafts.size();
    drafts.add(new Draft(id, source, type, time, report.incident(), data.end()));
    return this;
  }
}
