package io.gridwhistle.cluster.status;

import io.gridwhistle.cluster.NodeSettings;
import io.gridwhistle.cluster.status.IntakeHistory.Growth;
import io.gridwhistle.cluster.status.IntakeHistory.Rate;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes in at ingest and what it refuses, from its metrics; of one node of several. */
@Singleton
final class IngestProbe implements Probe {
  private static final Duration CALL = Duration.ofSeconds(2);
  private static final long FEW_EVENTS = 20;
  private static final double MUCH_REFUSED = 0.05;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CALL).build();
  private final IntakeHistory history = new IntakeHistory();
  private final HttpRequest request;

  IngestProbe(NodeSettings settings) {
    URI metrics = URI.create(settings.ingest().replaceAll("/+$", "") + "/metrics");
    request = HttpRequest.newBuilder(metrics).timeout(CALL).build();
  }

  /**
   * The state of the intake; the counts begin with ingest's own start.
   *
   * @param eventsPerSecond over the last minute, null until it was measured
   * @param refused events by the reason
   * @param requestsRefused whole requests by the reason
   * @param rates the course of the last ten minutes
   */
  record IngestState(
      long received,
      long accepted,
      long duplicates,
      long unanswered,
      Map<String, Long> refused,
      Map<String, Long> requestsRefused,
      long connections,
      long pushed,
      @Nullable Double eventsPerSecond,
      List<Rate> rates) {}

  /** Keeps the course also while nobody looks. */
  @Scheduled(fixedDelay = "10s", initialDelay = "10s")
  void watch() throws InterruptedException {
    try {
      history.add(sample());
    } catch (IOException away) {
      // whoever looks is told by look()
    }
  }

  private IntakeSample sample() throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("Ingest answers " + response.statusCode() + " for its metrics.");
    }
    return IntakeSample.of(System.currentTimeMillis(), PrometheusText.of(response.body()));
  }

  @Override
  public String part() {
    return "ingest";
  }

  @Override
  public Report look() throws IOException, InterruptedException {
    IntakeSample now = sample();
    history.add(now);
    Optional<Growth> recent = history.recent();
    IngestState state =
        new IngestState(
            now.received(),
            now.accepted(),
            now.duplicates(),
            now.unanswered(),
            now.refused(),
            now.requestsRefused(),
            now.connections(),
            now.pushed(),
            recent.map(Growth::eventsPerSecond).orElse(null),
            history.rates());
    return new Report(state, recent.map(this::troubles).orElse(List.of()));
  }

  private List<Trouble> troubles(Growth growth) {
    List<Trouble> troubles = new ArrayList<>();
    if (growth.unanswered() > 0) {
      troubles.add(
          new Trouble(
              part(),
              "近 1 分钟有 %d 条事件因过载或日志不可用未能受理，报送方需要重发。".formatted(growth.unanswered()),
              "%d events of the last minute were not taken, for overload or want of the log: their senders must send again."
                  .formatted(growth.unanswered())));
    }
    double share = growth.refused() / (double) Math.max(1, growth.received());
    if (growth.received() >= FEW_EVENTS && share > MUCH_REFUSED) {
      troubles.add(refusing(share, growth.mainReason().orElse("")));
    }
    return troubles;
  }

  private Trouble refusing(double share, String reason) {
    return new Trouble(
        part(),
        "近 1 分钟收到的事件有 %.0f %% 被退回，主要原因代码是 %s，请核对报送来源。".formatted(share * 100, reason),
        "%.0f %% of the last minute's events were refused, most for %s: look at their sender."
            .formatted(share * 100, reason));
  }

  @Override
  public Trouble silence() {
    return new Trouble(
        part(),
        "受理服务没有应答，事件暂时无法上报，预警推送中断。",
        "Ingest does not answer: no events can be sent, and no warnings are pushed.");
  }
}
