package io.gridwhistle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiIT {
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private final World world = World.shared();

  @Test
  void document_namesExactlyTheRoutesThatThereAre() {
    JsonNode document = world.get("", "/openapi.json").json();
    assertThat(document.path("openapi").textValue()).startsWith("3.1");
    Set<String> described = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(path.getValue()::has)
                    .forEach(method -> described.add(method + " " + path.getKey())));
    Set<String> served = new TreeSet<>();
    world
        .bean(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
        .filter(route -> !isOfThePage(route))
        .forEach(route -> served.add(name(route)));
    assertThat(described).isEqualTo(served);
  }

  /** The console's files are no part of the API. */
  private static boolean isOfThePage(UriRouteInfo<?, ?> route) {
    String path = route.getUriMatchTemplate().toPathString();
    return path.equals("/") || path.startsWith("/console/");
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName().toLowerCase(Locale.ROOT)
        + " "
        + route.getUriMatchTemplate().toPathString();
  }

  @Test
  void document_refersOnlyToWhatItHolds() {
    JsonNode document = world.get("", "/openapi.json").json();
    document
        .findValuesAsText("$ref")
        .forEach(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }
}
