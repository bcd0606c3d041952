package io.gridwhistle.cluster.access;

import io.gridwhistle.cluster.NodeSettings;
import io.gridwhistle.cluster.web.Parameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a token's holder what it allows, and where the rest of the product is. */
@Controller("/v1/me")
final class MeController {
  private final NodeSettings settings;

  MeController(NodeSettings settings) {
    this.settings = settings;
  }

  @Get
  Me me(HttpRequest<?> request) {
    new Parameters(request).finish();
    Caller caller = Caller.of(request);
    return new Me(
        caller.subject(),
        caller.role().name().toLowerCase(Locale.ROOT),
        caller.division(),
        Instant.ofEpochMilli(caller.expires()).toString(),
        settings.zone(),
        settings.ingest());
  }

  /**
   * A caller, with what a page needs to know at first.
   *
   * @param ingest where the alert stream and the actions are
   */
  record Me(
      String subject,
      String role,
      @Nullable String division,
      String expires,
      String zone,
      String ingest) {}
}
