package io.gridwhistle.detection.overdue;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Text;
import io.gridwhistle.detection.EvidenceList;
import io.gridwhistle.detection.Finding;
import io.gridwhistle.detection.Watch;
import io.gridwhistle.detection.Words;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words what a slow stage means. */
final class OverdueExplanation {
  private OverdueExplanation() {}

  static Finding of(
      OverdueState state, Rule<OverdueParameters> rule, StageClock clock, Watch watch, long at) {
    Scope scope = state.scope;
    Stage stage = state.stage;
    if (scope == null || stage == null) {
      throw new IllegalStateException("A running stage has a place.");
    }
    long elapsed = state.elapsed(clock, at);
    return new Finding(
        rule.id(),
        rule.version(),
        state.key(),
        scope,
        List.of(scope.grid()),
        measure(state, rule, watch, elapsed),
        EvidenceList.of(state.evidence, state.evidenceTotal),
        explanation(state, stage, elapsed, rule.parameters().working()),
        advice(stage, watch.severity()));
  }

  private static Map<String, Number> measure(
      OverdueState state, Rule<OverdueParameters> rule, Watch watch, long elapsed) {
    Map<String, Number> measure = new LinkedHashMap<>();
    measure.put("fraction", Words.share(elapsed, state.limit));
    measure.put("threshold", rule.parameters().steps().share(watch.severity()));
    measure.put("elapsedHours", Words.hours(elapsed));
    measure.put("limitHours", Words.hours(state.limit));
    return measure;
  }

  private static Text explanation(OverdueState state, Stage stage, long elapsed, boolean working) {
    String zh = working ? "工作时间 " : "";
    String en = working ? " of working time" : "";
    long over = elapsed - state.limit;
    String standZh = over >= 0 ? "已超时 " + Words.zh(over) : "距时限还有 " + Words.zh(-over);
    String standEn = over >= 0 ? Words.en(over) + " over" : Words.en(-over) + " left";
    String heldZh = state.isSuspended() ? "（现已挂起，停止计时）" : "";
    String heldEn = state.isSuspended() ? " (suspended, the clock stands)" : "";
    return new Text(
        ("事件 " + state.incident + " 的" + stage.zh + "环节已用时 " + zh + Words.zh(elapsed))
            + ("，时限 " + Words.zh(state.limit) + "，" + standZh + heldZh + "。"),
        ("Incident " + state.incident + ": stage " + stage.wire())
            + (" has taken " + Words.en(elapsed) + en)
            + (" of the " + Words.en(state.limit) + " allowed, " + standEn + heldEn + "."));
  }

  private static Text advice(Stage stage, Severity severity) {
    if (severity == Severity.RED) {
      return new Text(
          "建议提级督办：明确唯一责任部门和办结时限，必要时由县级网格中心召开联席会议。",
          "Escalate: name one responsible department and a date; call a joint meeting if need be.");
    }
    return switch (stage) {
      case ACCEPT ->
          new Text("建议值班员立即受理，要素不全的一次性告知补充。", "Accept it now; ask once for all that is missing.");
      case DISPATCH ->
          new Text(
              "建议立即派单；职责不清的由网格中心指定牵头部门。",
              "Dispatch it now; where duties are unclear, name a lead.");
      case HANDLE ->
          new Text(
              "建议提醒承办部门加快处置；确需延期的按程序报批。",
              "Remind the department in charge; an extension needs its approval.");
      case VERIFY ->
          new Text("建议网格员当日到现场核查处置结果。", "Have the grid worker check the result on the spot today.");
      case FEEDBACK ->
          new Text(
              "建议尽快回访当事人，反馈办理结果并了解满意度。", "Call back: tell the result and ask for satisfaction.");
    };
  }
}
