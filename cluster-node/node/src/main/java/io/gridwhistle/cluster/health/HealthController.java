package io.gridwhistle.cluster.health;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;

/** Tells a supervisor whether the node lives and whether it takes calls. */
@Controller("/health")
final class HealthController {
  private final List<ReadinessPart> parts;

  HealthController(List<ReadinessPart> parts) {
    this.parts = parts;
  }

  @Get("/live")
  Health live() {
    return new Health("UP", List.of());
  }

  @Get("/ready")
  HttpResponse<Health> ready() {
    List<String> missing =
        parts.stream().filter(part -> !part.isReady()).map(ReadinessPart::name).sorted().toList();
    return missing.isEmpty()
        ? HttpResponse.ok(new Health("UP", missing))
        : HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE)
            .body(new Health("DOWN", missing));
  }

  /**
   * A state.
   *
   * @param waitingFor the parts that were never reached so far
   */
  record Health(String status, List<String> waitingFor) {}
}
