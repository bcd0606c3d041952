package io.gridwhistle.cluster.console;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.Optional;

/** The web console. All that it shows comes from the API, which asks for a token. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConsoleController {
  private final ConsoleFiles files;
  private final ContentPolicy policy;

  ConsoleController(ConsoleFiles files, ContentPolicy policy) {
    this.files = files;
    this.policy = policy;
  }

  @Get("/")
  HttpResponse<?> page(HttpRequest<?> request) throws IOException {
    return answer(request, files.own("index.html"));
  }

  @Get("/console/{+path}")
  HttpResponse<?> own(@PathVariable String path, HttpRequest<?> request) throws IOException {
    return answer(request, files.own(path));
  }

  @Get("/console/lib/{+path}")
  HttpResponse<?> library(@PathVariable String path, HttpRequest<?> request) throws IOException {
    return answer(request, files.library(path));
  }

  private HttpResponse<?> answer(HttpRequest<?> request, Optional<ConsoleFile> found) {
    if (found.isEmpty()) {
      return HttpResponse.notFound();
    }
    ConsoleFile file = found.get();
    boolean known = file.tag().equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
    MutableHttpResponse<?> response =
        known
            ? HttpResponse.notModified()
            : HttpResponse.ok(file.content()).header(HttpHeaders.CONTENT_TYPE, file.type());
    return response
        .header(HttpHeaders.ETAG, file.tag())
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("Content-Security-Policy", policy.text())
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin");
  }
}
