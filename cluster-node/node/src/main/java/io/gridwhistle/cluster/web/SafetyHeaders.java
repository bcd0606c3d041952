package io.gridwhistle.cluster.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Keeps browsers from guessing types and from storing what only the caller may see. */
@ServerFilter("/v1/**")
final class SafetyHeaders {
  @ResponseFilter
  void add(MutableHttpResponse<?> response) {
    response.header("X-Content-Type-Options", "nosniff");
    response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }
}
