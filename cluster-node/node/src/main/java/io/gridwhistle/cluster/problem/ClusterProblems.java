package io.gridwhistle.cluster.problem;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** A member that leaves, or whose question got lost among others, cannot answer just now. */
final class ClusterProblems {
  private static final String CLUSTER = "The cluster";

  private ClusterProblems() {}

  /** While members come and go. */
  @Singleton
  static final class Lost implements ExceptionHandler<HazelcastException, HttpResponse<Problem>> {
    private final ProblemHandler problems;

    Lost(ProblemHandler problems) {
      this.problems = problems;
    }

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, HazelcastException lost) {
      return problems.handle(request, ProblemException.unavailable(CLUSTER));
    }
  }

  /** While this member stops. */
  @Singleton
  static final class Stopping
      implements ExceptionHandler<HazelcastInstanceNotActiveException, HttpResponse<Problem>> {
    private final ProblemHandler problems;

    Stopping(ProblemHandler problems) {
      this.problems = problems;
    }

    @Override
    public HttpResponse<Problem> handle(
        HttpRequest request, HazelcastInstanceNotActiveException stopping) {
      return problems.handle(request, ProblemException.unavailable(CLUSTER));
    }
  }
}
