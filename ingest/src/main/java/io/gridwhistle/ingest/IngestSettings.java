package io.gridwhistle.ingest;

import io.gridwhistle.ingest.http.BodyLimits;
import io.gridwhistle.ingest.intake.EventLimits;
import io.gridwhistle.ingest.log.KafkaSettings;
import io.gridwhistle.ingest.push.PushSettings;
import java.util.List;
import java.util.Map;

/**
 * How a node is set up.
 *
 * @param origins web pages that may call from a browser
 * @param mostBytesInFlight bodies that may be on their way to the log
 * @param mostEventsInFlight events that may be on their way to the log
 * @param knownEvents newest durable events that are known as such
 * @param alertHistory newest alert revisions of each partition that are read at the start
 * @param webhooks file that names the endpoints to post alerts to, empty for none
 */
record IngestSettings(
    String host,
    int port,
    byte[] tokenSecret,
    byte[] pseudonymKey,
    List<String> origins,
    int eventLoops,
    KafkaSettings kafka,
    BodyLimits body,
    EventLimits events,
    long mostBytesInFlight,
    long mostEventsInFlight,
    int knownEvents,
    int alertHistory,
    PushSettings push,
    String webhooks) {

  private static final int MEBIBYTE = 1 << 20;
  private static final int LEAST_SECRET = 32;
  private static final int LARGEST_EVENT = 512 * 1024;
  private static final String CONSOLE = "http://127.0.0.1:8080,http://localhost:8080";

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException naming every unusable setting
   */
  static IngestSettings of(Map<String, String> variables) {
    Environment env = new Environment(variables);
    IngestSettings settings =
        new IngestSettings(
            env.text("HOST", "127.0.0.1"),
            env.smallNumber("PORT", 8090, 1, 65_535),
            env.secret("TOKEN_SECRET_FILE", LEAST_SECRET),
            env.secret("PSEUDONYM_KEY_FILE", LEAST_SECRET),
            env.list("CORS_ORIGINS", CONSOLE),
            env.smallNumber("EVENT_LOOPS", defaultLoops(), 1, 256),
            kafka(env),
            new BodyLimits(
                env.number("MAX_BODY_BYTES", 16 * MEBIBYTE, 1_024, 256 * MEBIBYTE),
                env.number("BODY_TIMEOUT_MS", 30_000, 100, 600_000)),
            events(env),
            env.number("MAX_BYTES_IN_FLIGHT", 64 * MEBIBYTE, 1_024, 1 << 30),
            env.number("MAX_EVENTS_IN_FLIGHT", 200_000, 1, 10_000_000),
            env.smallNumber("KNOWN_EVENTS", 1_000_000, 1_000, 100_000_000),
            env.smallNumber("ALERT_HISTORY", 1_000_000, 1_000, 100_000_000),
            push(env),
            env.text("WEBHOOKS_FILE", ""));
    env.requireUsable();
    return settings;
  }

  private static int defaultLoops() {
    return Math.max(2, Runtime.getRuntime().availableProcessors());
  }

  private static KafkaSettings kafka(Environment env) {
    return new KafkaSettings(
        env.text("KAFKA", "127.0.0.1:9092"),
        env.smallNumber("LOG_TIMEOUT_MS", 10_000, 100, 600_000),
        3 * env.number("MAX_BYTES_IN_FLIGHT", 64 * MEBIBYTE, 1_024, 1 << 30) + 8 * MEBIBYTE);
  }

  private static EventLimits events(Environment env) {
    return new EventLimits(
        env.smallNumber("MAX_EVENTS", 50_000, 1, 1_000_000),
        LARGEST_EVENT,
        env.number("MAX_FUTURE_MS", 86_400_000, 0, Long.MAX_VALUE / 2));
  }

  private static PushSettings push(Environment env) {
    return new PushSettings(
        env.smallNumber("RECENT_ALERTS", 10_000, 1, 1_000_000),
        env.number("HEARTBEAT_MS", 15_000, 100, 60_000),
        env.number("STALL_MS", 60_000, 1_000, 3_600_000),
        env.smallNumber("CONNECTION_QUEUE_BYTES", 256 * 1024, 1_024, 64 * MEBIBYTE),
        env.smallNumber("MAX_CONNECTIONS", 20_000, 1, 1_000_000));
  }
}
