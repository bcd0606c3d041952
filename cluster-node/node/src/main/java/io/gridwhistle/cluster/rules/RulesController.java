package io.gridwhistle.cluster.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.cluster.web.Parameters;
import io.gridwhistle.cluster.web.Precondition;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The rules in force, their change and their history. */
@Controller("/v1/rules")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RulesController {
  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";
  private static final String OLD_YAML = "application/x-yaml";

  private final RulesView view;
  private final RuleArchive archive;
  private final RuleWriter writer;
  private final RuleTails tails;

  RulesController(RulesView view, RuleArchive archive, RuleWriter writer, RuleTails tails) {
    this.view = view;
    this.archive = archive;
    this.writer = writer;
    this.tails = tails;
  }

  @Get
  Map<String, Collection<ObjectNode>> list(HttpRequest<?> request) {
    new Parameters(request).finish();
    requireLog();
    return Map.of("rules", view.rules().values());
  }

  @Get("/{id}")
  HttpResponse<ObjectNode> find(@PathVariable String id, HttpRequest<?> request) {
    new Parameters(request).finish();
    requireLog();
    return answer(existing(id));
  }

  @Get("/{id}/history")
  Map<String, List<RuleVersion>> history(@PathVariable String id, HttpRequest<?> request) {
    new Parameters(request).finish();
    requireLog();
    existing(id);
    return Map.of("versions", archive.of(id));
  }

  @Put
  @Consumes({JSON, YAML, OLD_YAML})
  Map<String, Collection<ObjectNode>> replaceAll(HttpRequest<?> request, @Body InputStream body)
      throws IOException {
    new Parameters(request).finish();
    requireLog();
    writer.write(RuleBody.several(body, isYaml(request)), Caller.of(request).subject());
    return Map.of("rules", view.rules().values());
  }

  @Put("/{id}")
  @Consumes({JSON, YAML, OLD_YAML})
  HttpResponse<ObjectNode> replace(
      @PathVariable String id, HttpRequest<?> request, @Body InputStream body) throws IOException {
    new Parameters(request).finish();
    requireLog();
    existing(id);
    Precondition.check(request, view.versionOf(id));
    JsonNode document = RuleBody.one(body, isYaml(request));
    if (document instanceof ObjectNode rule && !rule.has("id")) {
      rule.put("id", id);
    }
    if (!document.path("id").asText().equals(id)) {
      String reason =
          "The rule in the body is '%s', not '%s'.".formatted(document.path("id").asText(), id);
      throw ProblemException.unusable(reason, List.of(reason));
    }
    return answer(writer.write(List.of(document), Caller.of(request).subject()).get(0));
  }

  private static HttpResponse<ObjectNode> answer(ObjectNode rule) {
    return HttpResponse.ok(rule)
        .header(HttpHeaders.ETAG, Precondition.tag(rule.path("version").asInt()));
  }

  private ObjectNode existing(String id) {
    ObjectNode rule = view.find(id);
    if (rule == null) {
      throw ProblemException.notFound("rule", id);
    }
    return rule;
  }

  /** Before the log was read once, what ships with the product may not be what is in force. */
  private void requireLog() {
    if (!tails.isReady()) {
      throw ProblemException.unavailable("The log");
    }
  }

  private static boolean isYaml(HttpRequest<?> request) {
    return request.getContentType().map(type -> type.getSubtype().contains("yaml")).orElse(false);
  }
}
