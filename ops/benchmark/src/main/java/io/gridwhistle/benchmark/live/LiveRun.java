package io.gridwhistle.benchmark.live;

import io.gridwhistle.benchmark.OpenLoop;
import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.importing.EventSender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A platform under steady load, with a client that listens to its alerts. */
final class LiveRun implements AutoCloseable {
  private static final long LEAD_MILLIS = 6_000;
  private static final Duration ARRIVAL_LIMIT = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 50;
  private static final double STEP_SECONDS = 1;

  private final LivePlatform platform;
  private final Alerts alerts;
  private final Gateway gateway;
  private final Schedule schedule;
  private final Plan plan;
  private final FirstInLine generator;
  private final long startNanos;
  private volatile int sent;

  private LiveRun(LivePlatform platform, int rate, double rampSeconds)
      throws IOException, InterruptedException {
    this.platform = platform;
    String ingestToken = platform.token("ingest");
    String operatorToken = platform.token("operator");
    schedule = new Schedule(rate, System.currentTimeMillis() + LEAD_MILLIS, rampSeconds);
    plan = new Plan(schedule);
    alerts = Alerts.open(platform.ingest(), operatorToken);
    gateway = new Gateway(platform.ingest(), ingestToken);
    prepare(
        new EventSender(platform.ingest(), platform.api(), () -> ingestToken, () -> operatorToken));
    generator = FirstInLine.begin();
    startNanos = schedule.startNanos();
  }

  /** The first event is answered once the registry is known. */
  private void prepare(EventSender sender) throws IOException {
    sender.putRegistry(plan.registry());
    long now = System.currentTimeMillis();
    String visit = EventTexts.visit("before", County.everyday(0), now);
    sender.send(List.of(visit).iterator());
  }

  /**
   * Starts a platform that has never run, below an empty folder.
   *
   * @param rate events per second
   * @param rampSeconds how long the rate grows
   */
  static LiveRun start(Path data, int rate, double rampSeconds)
      throws IOException, InterruptedException {
    LivePlatform platform = LivePlatform.up(data);
    try {
      return new LiveRun(platform, rate, rampSeconds);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      platform.close();
      throw failed;
    }
  }

  /**
   * Sends while the rate grows, then collects this process's garbage, so that the generator need
   * not stop for it where it counts.
   */
  void rampUp() throws Exception {
    sendUntil(new OpenLoop(), schedule.rampEvents());
    System.gc();
  }

  /** Sends the next events of the schedule at the full rate, for that many seconds. */
  void send(OpenLoop loop, double seconds) throws Exception {
    sendUntil(loop, sent + schedule.events(seconds));
  }

  private void sendUntil(OpenLoop loop, int events) throws Exception {
    loop.run(
        number -> startNanos + schedule.nanos(number),
        sent,
        events,
        (number, meant) -> gateway.send(number, plan.event(number)));
    sent = events;
    alerts.requireSound();
  }

  /** How many events were sent. */
  int sent() {
    return sent;
  }

  LivePlatform platform() {
    return platform;
  }

  Alerts alerts() {
    return alerts;
  }

  /** The time of an event by its number, epoch milliseconds. */
  long millisOf(int event) {
    return schedule.millis(event);
  }

  /** Milliseconds from the instant at which it became true until it was told. */
  double latency(Told told) {
    return (told.nanos() - nanosOf(told.warning().at())) / 1e6;
  }

  /** {@link System#nanoTime} of an instant in epoch milliseconds. */
  long nanosOf(long millis) {
    return startNanos + Duration.ofMillis(millis - schedule.startMillis()).toNanos();
  }

  /**
   * Awaits every warning of the time between two events, and goes on sending meanwhile, the first
   * second before all bookkeeping, which the last warnings must not meet. What came before the
   * first, while a cold machine lagged, is not judged: events overtake each other then, and what
   * had fallen due in between is withdrawn.
   *
   * @throws VoidRunException if one is missing, repeated or wrong, or an event was not accepted
   */
  void requireEveryWarningOnce(int first, int end) throws Exception {
    send(new OpenLoop(), STEP_SECONDS);
    Aside<Void> verdict = Aside.begin(() -> judge(first, end));
    while (!verdict.isDone()) {
      send(new OpenLoop(), STEP_SECONDS);
    }
    verdict.get();
  }

  private Void judge(int first, int end) throws VoidRunException, InterruptedException {
    Set<Warning> foretold = plan.foretell(end).from(millisOf(first));
    await(() -> gateway.answered() >= end);
    gateway.requireAccepted(end);
    await(() -> heard().containsAll(foretold));
    Verdict.requireEqual(foretold, alerts.told(), millisOf(first), millisOf(end));
    return null;
  }

  /** What the events sent so far must bring. */
  Foretold foretold() {
    return plan.foretell(sent);
  }

  private Set<Warning> heard() {
    Set<Warning> heard = new HashSet<>();
    alerts.told().forEach(told -> heard.add(told.warning()));
    return heard;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + ARRIVAL_LIMIT.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    generator.close();
    alerts.close();
    gateway.close();
    platform.close();
  }
}
