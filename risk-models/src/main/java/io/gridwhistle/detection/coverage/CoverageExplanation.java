package io.gridwhistle.detection.coverage;

import io.gridwhistle.alert.Evidence;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Text;
import io.gridwhistle.detection.EvidenceList;
import io.gridwhistle.detection.Finding;
import io.gridwhistle.detection.Watch;
import io.gridwhistle.detection.Words;
import io.gridwhistle.event.Event;
import io.gridwhistle.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words what a missing patrol means. */
final class CoverageExplanation {
  private CoverageExplanation() {}

  static Finding of(
      CoverageState state, GridTerms terms, Rule<CoverageParameters> rule, Watch watch, long at) {
    CoverageParameters parameters = rule.parameters();
    long elapsed = at - state.since(terms);
    long interval = parameters.interval(terms);
    int divisor = CoverageDetector.divisor(state, terms, parameters);
    Event patrol = state.patrol;
    return new Finding(
        rule.id(),
        rule.version(),
        "grid:" + state.scope.grid(),
        state.scope,
        List.of(state.scope.grid()),
        measure(parameters, watch, elapsed, interval, divisor),
        patrol == null ? Evidence.NONE : EvidenceList.of(List.of(patrol), 1),
        explanation(state, terms, elapsed, interval / divisor, divisor > 1),
        advice(terms.type(), watch.severity()));
  }

  private static Map<String, Number> measure(
      CoverageParameters parameters, Watch watch, long elapsed, long interval, int divisor) {
    Map<String, Number> measure = new LinkedHashMap<>();
    measure.put("fraction", Words.share(elapsed * divisor, interval));
    measure.put("threshold", parameters.steps().share(watch.severity()));
    measure.put("elapsedHours", Words.hours(elapsed));
    measure.put("intervalHours", Words.hours(interval / divisor));
    return measure;
  }

  private static Text explanation(
      CoverageState state, GridTerms terms, long elapsed, long interval, boolean emergency) {
    boolean walked = state.patrol != null && state.patrol.time() >= terms.activeFrom();
    String sinceZh = walked ? "距上次有效巡查" : "启用以来从未巡查，";
    String sinceEn = walked ? " since the last valid patrol" : " active and never patrolled";
    String modeZh = emergency ? "应急状态下" : "";
    String modeEn = emergency ? " in emergency mode" : "";
    return new Text(
        ("网格 " + state.scope.grid() + " " + sinceZh + "已 " + Words.zh(elapsed))
            + ("，" + modeZh + "应每 " + Words.zh(interval) + "巡查一次。"),
        ("Grid " + state.scope.grid() + ": " + Words.en(elapsed) + sinceEn)
            + ("; it must be walked every " + Words.en(interval) + modeEn + "."));
  }

  private static Text advice(String type, Severity severity) {
    if (severity == Severity.RED) {
      return new Text(
          "建议乡镇网格中心核实网格员在岗情况，当日安排补巡，并检查是否需要调整网格或增配人员。",
          "Check that the grid has its worker, have it walked today, and see whether it needs more people.");
    }
    if (type.equals("mountain")) {
      return new Text(
          "建议安排就近网格员结对补巡，路远难行的可与护林员、驻村干部联合走访。",
          "Have a neighbour walk it; combine the trip with forest rangers or village cadres.");
    }
    return new Text("建议提醒网格员当日完成补巡并打卡。", "Remind the grid worker to walk it and check in today.");
  }
}
