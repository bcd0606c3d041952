package io.gridwhistle.benchmark.detect.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPStatement;
import io.gridwhistle.benchmark.detect.DisputeLevels;
import io.gridwhistle.benchmark.detect.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Listens to what the deployed rules say. */
final class StepCollector {
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Integer> levels = new HashMap<>();

  private StepCollector() {}

  static StepCollector deploy(EPRuntime runtime, EPCompiled compiled) throws EPDeployException {
    EPDeployment deployment = runtime.getDeploymentService().deploy(compiled);
    StepCollector collector = new StepCollector();
    for (EPStatement statement : deployment.getStatements()) {
      switch (statement.getName()) {
        case "steps" ->
            statement.addListener((events, old, from, in) -> collector.takeSteps(events));
        case "counts-long", "counts-short" ->
            statement.addListener(
                (events, old, from, in) ->
                    collector.takeCounts(events, in.getEventService().getCurrentTime()));
        default -> {}
      }
    }
    return collector;
  }

  private void takeSteps(EventBean[] events) {
    for (EventBean event : events) {
      Object[] step = (Object[]) event.getUnderlying();
      steps.add(
          Step.between(
              (String) step[0], (String) step[1], (int) step[2], (int) step[3], (long) step[4]));
    }
  }

  private void takeCounts(EventBean[] events, long at) {
    for (EventBean event : events) {
      String key = (String) event.get("key");
      int after = DisputeLevels.met(key, (Long) event.get("counted"));
      int before = levels.getOrDefault(key, 0);
      if (after != before) {
        levels.put(key, after);
        steps.add(Step.between("repeated-dispute", key, before, after, at));
      }
    }
  }

  List<Step> steps() {
    return steps;
  }
}
