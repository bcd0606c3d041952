package io.gridwhistle.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends again for as long as the other side is overloaded (429), cannot take anything for now (502,
 * 503, 504) or cannot be reached, and waits as long as Retry-After says.
 */
final class PatientClient {
  private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
  private static final long MOST_SECONDS = 3600;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Patience patience;

  PatientClient(Patience patience) {
    this.patience = patience;
  }

  /** An answer that needs no further try. */
  HttpResponse<String> send(HttpRequest request) throws IOException {
    patience.renew();
    while (true) {
      HttpResponse<String> answer = tryOnce(request);
      if (answer != null && !TRY_AGAIN.contains(answer.statusCode())) {
        return answer;
      }
      if (patience.isExhausted()) {
        throw new SendFailedException(complaint(request.uri(), answer));
      }
      pause(answer);
    }
  }

  HttpRequest.Builder request(URI uri, String token) {
    return HttpRequest.newBuilder(uri)
        .timeout(LONGEST_ANSWER)
        .header("Authorization", "Bearer " + token);
  }

  /** Null when nobody answered. */
  private @Nullable HttpResponse<String> tryOnce(HttpRequest request) throws SendFailedException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SendFailedException("Sending was interrupted; send again, repeats do no harm.");
    } catch (IOException unreachable) {
      return null;
    }
  }

  private void pause(@Nullable HttpResponse<String> answer) throws SendFailedException {
    Optional<Duration> asked =
        Optional.ofNullable(answer)
            .flatMap(a -> a.headers().firstValue("Retry-After"))
            .flatMap(PatientClient::seconds);
    if (asked.isPresent()) {
      patience.waitFor(asked.get());
    } else {
      patience.waitALittle();
    }
  }

  private static Optional<Duration> seconds(String text) {
    return text.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Math.min(MOST_SECONDS, Long.parseLong(text))))
        : Optional.empty();
  }

  private static String complaint(URI uri, @Nullable HttpResponse<String> answer) {
    return answer == null
        ? "Nobody answers at %s. Maybe start it, or set another address.".formatted(uri)
        : "%s goes on answering %d. Maybe try again later, repeats do no harm."
            .formatted(uri, answer.statusCode());
  }
}
