package io.gridwhistle.benchmark.detect.cep;

import io.gridwhistle.benchmark.detect.IncidentWatch;
import io.gridwhistle.benchmark.detect.Step;
import io.gridwhistle.benchmark.detect.flink.SharedType;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Says what a stage's time meant. */
@SuppressWarnings("NullAway.Init") // Flink opens functions after their construction
final class StageSteps extends KeyedProcessFunction<String, StageRun, Step> {
  private static final long serialVersionUID = 1;

  private transient ValueState<IncidentWatch> incidents;

  @Override
  public void open(OpenContext context) {
    incidents =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("incident", new SharedType<>(IncidentWatch.class)));
  }

  @Override
  public void processElement(StageRun run, Context context, Collector<Step> out) throws Exception {
    IncidentWatch known = incidents.value();
    IncidentWatch incident = known == null ? new IncidentWatch() : known;
    if (known == null) {
      incidents.update(incident);
    }
    incident.take(run.start(), run.during(), run.end(), out::collect);
  }
}
