package io.gridwhistle.cluster.alertindex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.alertindex.AlertSearch.AlertCursor;
import io.gridwhistle.cluster.alertindex.AlertSearch.Page;
import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.cluster.web.Cursor;
import io.gridwhistle.cluster.web.Parameters;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Alerts: searched, read one by one, with all that was ever said of them. */
@Controller("/v1/alerts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AlertsController {
  private static final String CSV = "text/csv";
  private static final MediaType CSV_TYPE = MediaType.of(CSV);
  private static final String CSV_UTF8 = "text/csv; charset=utf-8";
  private static final String NEXT = "Gridwhistle-Next-Cursor";
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int MOST_ROWS = 9_999;

  private final AlertSearch search;

  AlertsController(AlertSearch search) {
    this.search = search;
  }

  /** A page, or a table where the caller accepts only that. */
  @Get(produces = {MediaType.APPLICATION_JSON, CSV})
  HttpResponse<?> list(HttpRequest<?> request) {
    boolean table = request.accept().stream().findFirst().filter(CSV_TYPE::equals).isPresent();
    if (table) {
      return export(page(request, MOST_ROWS, MOST_ROWS));
    }
    return HttpResponse.ok(page(request, USUAL, MOST)).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  /** The cursor of what did not fit is in a header. */
  private static HttpResponse<String> export(Page page) {
    StringBuilder table = new StringBuilder(AlertCsv.header());
    page.alerts().forEach(alert -> table.append(AlertCsv.row(alert)));
    MutableHttpResponse<String> response =
        HttpResponse.ok(table.toString())
            .header(HttpHeaders.CONTENT_TYPE, CSV_UTF8)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"alerts.csv\"");
    return page.next() == null ? response : response.header(NEXT, page.next());
  }

  private Page page(HttpRequest<?> request, int usual, int most) {
    Parameters parameters = new Parameters(request);
    AlertQuery query = AlertQuery.read(parameters);
    int limit = parameters.count("limit", usual, most);
    @Nullable AlertCursor cursor = Cursor.read(parameters.text("cursor"), AlertCursor.class);
    parameters.finish();
    return search.search(query, Caller.of(request), limit, cursor);
  }

  @Get("/{id}")
  ObjectNode find(@PathVariable String id, HttpRequest<?> request) {
    new Parameters(request).finish();
    return visible(id, request);
  }

  @Get("/{id}/history")
  Map<String, List<ObjectNode>> history(@PathVariable String id, HttpRequest<?> request) {
    new Parameters(request).finish();
    visible(id, request);
    return Map.of("revisions", search.history(id));
  }

  private ObjectNode visible(String id, HttpRequest<?> request) {
    if (!id.matches("[0-9a-f]{32}")) {
      throw ProblemException.notFound("alert", id);
    }
    return search
        .find(id, Caller.of(request))
        .orElseThrow(() -> ProblemException.notFound("alert", id));
  }
}
