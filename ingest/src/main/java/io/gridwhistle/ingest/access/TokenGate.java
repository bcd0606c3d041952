package io.gridwhistle.ingest.access;

import io.gridwhistle.ingest.http.Problem;
import io.gridwhistle.ingest.http.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets in whom a token (JWT, HS256) lets in; one instance serves one event loop. */
public final class TokenGate {
  private static final String SCHEME = "Bearer ";
  private static final int REMEMBERED = 1_000;

  private final JWTAuth tokens;
  private final Map<String, Caller> known = new RecentlyUsed<>(REMEMBERED);

  /** Takes the shared secret. */
  public TokenGate(Vertx vertx, byte[] secret) {
    tokens =
        JWTAuth.create(
            vertx,
            new JWTAuthOptions()
                .addPubSecKey(
                    new PubSecKeyOptions().setAlgorithm("HS256").setBuffer(Buffer.buffer(secret))));
  }

  /** The caller by the Authorization header; fails with 401 or, for another role, with 403. */
  public Future<Caller> require(HttpServerRequest request, Set<Role> roles) {
    return check(bearer(request), roles);
  }

  /** As {@link #require}, or by the query: browsers cannot set headers on streams. */
  public Future<Caller> requireOnStream(HttpServerRequest request, Set<Role> roles) {
    String token = bearer(request);
    return check(token == null ? request.getParam("access_token") : token, roles);
  }

  private static @Nullable String bearer(HttpServerRequest request) {
    String header = request.getHeader("Authorization");
    boolean bears = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    return bears ? header.substring(SCHEME.length()).strip() : null;
  }

  private Future<Caller> check(@Nullable String token, Set<Role> roles) {
    if (token == null || token.isEmpty()) {
      return Future.failedFuture(
          unauthenticated("Bearer", "A token is needed: Authorization: Bearer …"));
    }
    Caller caller = known.get(token);
    return caller != null && !caller.isExpired(System.currentTimeMillis())
        ? admitted(caller, roles)
        : authenticated(token).compose(read -> admitted(read, roles));
  }

  private static Future<Caller> admitted(Caller caller, Set<Role> roles) {
    return roles.contains(caller.role())
        ? Future.succeededFuture(caller)
        : Future.failedFuture(forbidden(caller.role(), roles));
  }

  private Future<Caller> authenticated(String token) {
    return tokens
        .authenticate(new TokenCredentials(token))
        .map(TokenGate::read)
        .onSuccess(read -> known.put(token, read))
        .recover(
            refused ->
                Future.failedFuture(
                    unauthenticated(
                        "Bearer error=\"invalid_token\"",
                        "The token is not valid here. Maybe it has expired; ask for a new one.")));
  }

  /** Throws for any claim that is missing or unknown; the caller of this answers 401. */
  private static Caller read(User user) {
    JsonObject claims = user.attributes().getJsonObject("accessToken");
    Role role = Role.ofClaim(claims.getString("role", "")).orElseThrow();
    String subject = claims.getString("sub");
    String division = claims.getString("division");
    Number expiry = (Number) claims.getValue("exp");
    if (subject == null || expiry == null || (role == Role.TOWN && division == null)) {
      throw new IllegalArgumentException("a claim is missing");
    }
    return new Caller(subject, role, role == Role.TOWN ? division : null, expiry.longValue());
  }

  private static ProblemException unauthenticated(String challenge, String detail) {
    return Problem.of(401, "unauthenticated", "Unauthorized", detail)
        .withHeader("WWW-Authenticate", challenge)
        .asException();
  }

  private static ProblemException forbidden(Role role, Set<Role> needed) {
    return Problem.of(
            403,
            "forbidden",
            "Forbidden",
            "The role '%s' may not do this; it takes %s."
                .formatted(
                    role.claim(),
                    String.join(" or ", needed.stream().map(Role::claim).sorted().toList())))
        .asException();
  }
}
