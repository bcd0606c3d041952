package io.gridwhistle.cluster.access;

import io.gridwhistle.cluster.problem.ProblemException;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;

/** Lets nobody into the API without a token; readers read, operators change. */
@ServerFilter("/v1/**")
final class AccessFilter {
  private static final String SCHEME = "Bearer ";
  private static final Set<Role> READERS = Set.of(Role.ANALYST, Role.TOWN, Role.OPERATOR);

  private final TokenReader tokens;

  AccessFilter(TokenReader tokens) {
    this.tokens = tokens;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    String header = request.getHeaders().getAuthorization().orElse("");
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw ProblemException.of(HttpStatus.UNAUTHORIZED, "This call needs a bearer token.");
    }
    Caller caller =
        tokens
            .read(header.substring(SCHEME.length()).strip())
            .orElseThrow(
                () ->
                    ProblemException.of(
                        HttpStatus.UNAUTHORIZED,
                        "The token is not valid, or no longer. Get a new one."));
    caller.require(isReading(request) ? READERS : Set.of(Role.OPERATOR));
    caller.attachTo(request);
  }

  private static boolean isReading(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
  }
}
