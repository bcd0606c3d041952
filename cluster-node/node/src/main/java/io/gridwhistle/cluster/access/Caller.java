package io.gridwhistle.cluster.access;

import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.registry.Registry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param division the only division that this caller sees, null for all
 * @param expires epoch milliseconds at which the token ends
 */
public record Caller(String subject, Role role, @Nullable String division, long expires) {
  private static final String ATTRIBUTE = "gridwhistle.caller";

  /** The caller of a request that the access filter let through. */
  public static Caller of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, Caller.class)
        .orElseThrow(
            () -> ProblemException.of(HttpStatus.UNAUTHORIZED, "This call needs a bearer token."));
  }

  void attachTo(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Ends the request with 403 unless the caller has one of the roles. */
  public Caller require(Set<Role> roles) {
    if (!roles.contains(role)) {
      throw ProblemException.of(
          HttpStatus.FORBIDDEN, "Your role may not do this. Ask an operator for a token that may.");
    }
    return this;
  }

  /** True when the division is the caller's own or lies below it. */
  public boolean seesDivision(Registry registry, String code) {
    return division == null || code.equals(division) || registry.isWithin(code, division);
  }

  public boolean seesGrid(Registry registry, String grid) {
    return division == null || registry.isGridWithin(grid, division);
  }
}
