package io.gridwhistle.sink;

import io.gridwhistle.risk.GridState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Publishes grid states and never waits for it. While the view is slow or away, states are
 * conflated to the newest of each grid; after a restart of the job, and when the view may have lost
 * states, every grid is published again from keyed state. So neither outage nor restart leaves a
 * gap, and no checkpoint waits for the view.
 *
 * <p>Counters: {@code published} states were stored, {@code published-late} were not because the
 * same or a newer one was there; {@code publish-failures} counts failed calls, whose states wait
 * for the next try.
 */
final class GridStateOperator extends AbstractStreamOperator<Void>
    implements OneInputStreamOperator<GridState, Void> {
  private static final long serialVersionUID = 1;
  private static final int BATCH = 2_000;
  private static final int MOST_CALLS = 2;
  static final long TICK_MILLIS = 200;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final transient LiveGrids.Connector connector;
  private final transient MailboxExecutor mailbox;
  private final transient ValueStateDescriptor<GridState> descriptor;
  private final transient Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
  private final transient PendingStates pending = new PendingStates();
  private final transient Counter published;
  private final transient Counter late;
  private final transient Counter failures;
  private transient @Nullable LiveGrids live;
  private transient boolean restored;
  private transient int calls;
  private transient long pausedUntil;

  GridStateOperator(
      StreamOperatorParameters<Void> parameters,
      LiveGrids.Connector connector,
      TypeSerializer<GridState> serializer) {
    super(parameters);
    this.mailbox = parameters.getMailboxExecutor();
    this.connector = connector;
    this.descriptor = new ValueStateDescriptor<>("newest", serializer);
    this.published = getMetricGroup().counter("published");
    this.late = getMetricGroup().counter("published-late");
    this.failures = getMetricGroup().counter("publish-failures");
    getMetricGroup().gauge("publish-pending", pending::size);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    restored = context.isRestored();
  }

  @Override
  public void open() throws Exception {
    super.open();
    live = connector.connect();
    if (restored) {
      addEveryGrid();
    }
    getProcessingTimeService().scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS);
  }

  @Override
  public void processElement(StreamRecord<GridState> element) throws Exception {
    GridState state = element.getValue();
    getPartitionedState(descriptor).update(state);
    pending.add(state);
  }

  private void addEveryGrid() throws Exception {
    getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            descriptor,
            (key, state) -> pending.add(state.value()));
  }

  private void tick(long now) throws Exception {
    if (live != null && live.mayHaveLostStates()) {
      addEveryGrid();
    }
    publish();
  }

  private void publish() {
    while (live != null
        && !pending.isEmpty()
        && calls < MOST_CALLS
        && getProcessingTimeService().getCurrentProcessingTime() >= pausedUntil) {
      List<GridState> batch = pending.take(BATCH);
      calls++;
      live.publish(batch)
          .whenComplete((refused, failure) -> inMailbox(() -> answer(batch, refused, failure)));
    }
  }

  private void inMailbox(Runnable answer) {
    try {
      mailbox.execute(answer::run, "grid states published");
    } catch (RejectedExecutionException closed) {
      LOG.debug("An answer came after the end of the job.", closed);
    }
  }

  private void answer(
      List<GridState> batch, @Nullable Integer refused, @Nullable Throwable failure) {
    calls--;
    if (failure != null || refused == null) {
      failed(batch, String.valueOf(failure));
      return;
    }
    backoff.succeeded();
    late.inc(refused);
    published.inc(batch.size() - refused);
    publish();
  }

  private void failed(List<GridState> batch, String failure) {
    failures.inc();
    pending.addAll(batch);
    long pause = backoff.failed();
    pausedUntil = getProcessingTimeService().getCurrentProcessingTime() + pause;
    if (pause == FIRST_PAUSE.toMillis()) {
      LOG.warn("Grid states wait for the cluster: {}", failure);
    }
  }

  @Override
  public void close() throws Exception {
    super.close();
    LiveGrids open = live;
    live = null;
    if (open != null) {
      open.close();
    }
  }
}
