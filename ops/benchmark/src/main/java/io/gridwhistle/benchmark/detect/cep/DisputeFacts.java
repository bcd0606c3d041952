package io.gridwhistle.benchmark.detect.cep;

import io.gridwhistle.benchmark.detect.Signal;
import io.gridwhistle.benchmark.detect.flink.SharedType;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Tells an incident's first report to each of its keys, and later that it counts no more. */
@SuppressWarnings("NullAway.Init") // Flink opens functions after their construction
final class DisputeFacts extends KeyedProcessFunction<String, Signal, Count> {
  private static final long serialVersionUID = 1;

  private transient ValueState<Signal> first;

  @Override
  public void open(OpenContext context) {
    first =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("first", new SharedType<>(Signal.class)));
  }

  @Override
  public void processElement(Signal signal, Context context, Collector<Count> out)
      throws Exception {
    Signal report = first.value();
    if (report == null && signal.isReport()) {
      first.update(signal);
      tell(signal, signal, out);
    } else if (report != null && signal.flag()) {
      tell(report, signal, out);
    }
  }

  private static void tell(Signal report, Signal news, Collector<Count> out) {
    for (String key : report.disputes()) {
      out.collect(new Count(key, report.key(), news.at(), news.isReport()));
    }
  }
}
