package io.gridwhistle.cluster.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.cluster.registry.RegistryView.Snapshot;
import io.gridwhistle.cluster.web.Parameters;
import io.gridwhistle.cluster.web.Precondition;
import io.gridwhistle.cluster.web.Waiting;
import io.gridwhistle.registry.InvalidRegistryException;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The registry: read by all within their scope, replaced as a whole by operators. */
@Controller("/v1/registry")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegistryController {
  private static final String GEO_JSON = "application/geo+json";

  private final RegistryView view;
  private final RegistryWriter writer;
  private final RegistryTail tail;

  RegistryController(RegistryView view, RegistryWriter writer, RegistryTail tail) {
    this.view = view;
    this.writer = writer;
    this.tail = tail;
  }

  @Get(produces = {GEO_JSON, "application/json"})
  HttpResponse<byte[]> read(HttpRequest<?> request) throws IOException {
    new Parameters(request).finish();
    Snapshot snapshot = view.snapshot();
    String tag = Precondition.tag(snapshot.registry().version());
    if (Precondition.isKnown(request, tag)) {
      return HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag);
    }
    byte[] document = new RegistryDocument(snapshot, Caller.of(request)).bytes();
    return HttpResponse.ok(document).contentType(GEO_JSON).header(HttpHeaders.ETAG, tag);
  }

  @Put
  @Consumes({GEO_JSON, "application/json"})
  synchronized HttpResponse<Loaded> replace(HttpRequest<?> request, @Body InputStream body)
      throws IOException {
    new Parameters(request).finish();
    if (!tail.isReady()) {
      throw ProblemException.unavailable("The log");
    }
    Snapshot before = view.snapshot();
    Precondition.check(request, before.registry().version());
    try (RegistryUpload upload = RegistryUpload.receive(body)) {
      Registry next = checked(upload, before.registry().version() + 1);
      writer.write(view.held(), next, upload.head(), upload.features());
      Waiting.until(() -> view.registry().version() >= next.version(), "The log");
      return HttpResponse.ok(Loaded.of(next))
          .header(HttpHeaders.ETAG, Precondition.tag(next.version()));
    }
  }

  private static Registry checked(RegistryUpload upload, int version) throws IOException {
    try {
      ObjectNode head = upload.head();
      if (!head.path("type").asText().equals("FeatureCollection")) {
        throw ProblemException.unusable(
            "The registry must be a GeoJSON FeatureCollection (RFC 7946).", List.of());
      }
      Registry registry = RegistryReader.read(head, upload.features(), version);
      upload.requireGridsThatFit();
      return registry;
    } catch (InvalidRegistryException invalid) {
      throw ProblemException.unusable("The registry cannot be used.", invalid.problems());
    } catch (JsonProcessingException | RuntimeException broken) {
      throw asProblem(broken);
    }
  }

  private static ProblemException asProblem(Exception broken) {
    if (broken instanceof ProblemException problem) {
      return problem;
    }
    return ProblemException.of(
        HttpStatus.BAD_REQUEST,
        "The body is no JSON: " + firstLine(String.valueOf(broken.getMessage())));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** What is in force now. */
  record Loaded(int version, int grids, int divisions, int departments) {
    static Loaded of(Registry registry) {
      return new Loaded(
          registry.version(),
          registry.grids().size(),
          registry.divisions().size(),
          registry.departments().size());
    }
  }
}
