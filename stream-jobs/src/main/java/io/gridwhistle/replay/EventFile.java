package io.gridwhistle.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.ReadResult;
import io.gridwhistle.event.Rejection;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.state.Fingerprints;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of events as ingest would, and sorts what is good by time and line.
 *
 * <p>{@code read = accepted + duplicate + Σ rejected}; blank lines do not count.
 */
final class EventFile {
  private static final byte[] NO_TIE = {};
  private static final JsonFactory JSON = new JsonFactory();

  private final EventReader reader;
  private final SpillSorter sorter;
  private final RankedEvent form = new RankedEvent();
  private final Fingerprints seen = new Fingerprints();
  private final Map<String, Long> rejected = new TreeMap<>();
  private long read;
  private long accepted;
  private long duplicate;
  private long newest = Long.MIN_VALUE;
  private long firstIncident = Long.MAX_VALUE;

  EventFile(Registry registry, Pseudonymizer pseudonymizer, Path spillFolder) {
    reader = new EventReader(() -> registry, pseudonymizer);
    sorter = new SpillSorter(spillFolder);
  }

  /**
   * Reads it all; answers the sorted runs. Refused lines go to {@code rejects}, if any is named.
   */
  List<Path> read(Path file, @Nullable Path rejects) throws IOException {
    try (Lines lines = new Lines(file);
        Rejects aside = new Rejects(rejects)) {
      for (long line = 0; lines.next(); line++) {
        if (!lines.isBlank()) {
          read++;
          take(lines, line, aside);
        }
      }
    }
    return sorter.finish();
  }

  private void take(Lines lines, long line, Rejects aside) throws IOException {
    ReadResult result = reader.read(lines.buffer(), lines.start(), lines.length());
    if (result instanceof ReadResult.Accepted good) {
      accept(good.event().withArrival(line));
    } else if (result instanceof ReadResult.Rejected bad) {
      rejected.merge(bad.rejection().code().wire(), 1L, Long::sum);
      aside.write(line, bad.rejection());
    }
  }

  private void accept(Event event) throws IOException {
    if (!seen.add(event)) {
      duplicate++;
      return;
    }
    accepted++;
    newest = Math.max(newest, event.time());
    if (event.type().isAboutIncident()) {
      firstIncident = Math.min(firstIncident, event.time());
    }
    sorter.add(new SpillSorter.Entry(event.time(), NO_TIE, form.write(event)));
  }

  boolean hasIncidentUpTo(long until) {
    return firstIncident <= until;
  }

  long count() {
    return read;
  }

  long accepted() {
    return accepted;
  }

  long duplicates() {
    return duplicate;
  }

  Map<String, Long> rejected() {
    return rejected;
  }

  /** Epoch milliseconds of the newest accepted event; MIN_VALUE when there is none. */
  long newest() {
    return newest;
  }

  /** Where refused lines go. */
  private static final class Rejects implements Closeable {
    private final @Nullable JsonGenerator out;

    Rejects(@Nullable Path file) throws IOException {
      out =
          file == null
              ? null
              : JSON.createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8))
                  .setRootValueSeparator(new SerializedString("\n"));
    }

    void write(long line, Rejection rejection) throws IOException {
      if (out == null) {
        return;
      }
      out.writeStartObject();
      out.writeNumberField("index", line);
      out.writeStringField("id", rejection.id());
      out.writeStringField("code", rejection.code().wire());
      out.writeStringField("pointer", rejection.pointer());
      out.writeStringField("message", rejection.message());
      out.writeEndObject();
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }
}
