package io.gridwhistle.cluster.status;

import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.access.Role;
import io.gridwhistle.cluster.status.Probe.Report;
import io.gridwhistle.cluster.web.Parameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** How the whole product is, and what is wrong. */
@Controller("/v1/cluster")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClusterController {
  private static final Set<Role> WATCHERS = Set.of(Role.ANALYST, Role.OPERATOR);
  private static final int LONGEST_SECONDS = 6;

  private final List<Probe> probes;
  private final ExecutorService executor;

  ClusterController(List<Probe> probes, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.probes = probes;
    this.executor = executor;
  }

  /** The state of each part by its name; a part that does not answer has none. */
  record Status(String at, Map<String, Object> parts, List<Trouble> troubles) {}

  @Get
  Status status(HttpRequest<?> request) {
    new Parameters(request).finish();
    Caller.of(request).require(WATCHERS);
    Map<Probe, CompletableFuture<Report>> reports = new LinkedHashMap<>();
    probes.forEach(probe -> reports.put(probe, look(probe)));
    Map<String, Object> parts = new LinkedHashMap<>();
    reports.forEach((probe, report) -> parts.put(probe.part(), report.join().state()));
    List<Trouble> troubles =
        reports.values().stream().flatMap(report -> report.join().troubles().stream()).toList();
    return new Status(Instant.now().toString(), parts, troubles);
  }

  private CompletableFuture<Report> look(Probe probe) {
    Report silence = new Report(null, List.of(probe.silence()));
    return CompletableFuture.supplyAsync(() -> attempt(probe, silence), executor)
        .completeOnTimeout(silence, LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  private static Report attempt(Probe probe, Report silence) {
    try {
      return probe.look();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return silence;
    } catch (Exception unreachable) {
      return silence;
    }
  }
}
