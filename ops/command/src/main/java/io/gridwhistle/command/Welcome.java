package io.gridwhistle.command;

import io.gridwhistle.launch.DataFolder;
import io.gridwhistle.launch.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;

/** What one needs to know once the platform runs: the addresses and a log-in. */
final class Welcome {
  private static final Duration VALID = Duration.ofDays(7);

  private final DataFolder data;
  private final Ports ports;

  Welcome(DataFolder data, Ports ports) {
    this.data = data;
    this.ports = ports;
  }

  void print(PrintWriter out) throws IOException {
    var token = Tokens.of(data).mint("operator", null, "gridwhistle up", VALID);
    out.printf(
        """

        Console and API   http://127.0.0.1:%d
        Events and push   http://127.0.0.1:%d
        Flink             http://127.0.0.1:%d
        Elasticsearch     http://127.0.0.1:%d
        Kafka             127.0.0.1:%d
        Data, logs        %s

        Log in as operator with this token (7 days):
        %s

        More tokens: gridwhistle token --role analyst. Stop: gridwhistle down.
        """,
        ports.api(1),
        ports.ingest(1),
        ports.flink(),
        ports.elasticsearch(),
        ports.kafka(),
        data.root(),
        token);
    out.flush();
  }
}
