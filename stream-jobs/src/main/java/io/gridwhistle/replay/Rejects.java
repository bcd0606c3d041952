package io.gridwhistle.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.gridwhistle.event.Rejection;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where refused lines go, in the form of ingest's answers; the index is the line from 0. */
final class Rejects implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final @Nullable JsonGenerator out;

  /** Writes to a file, or nowhere. */
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
      out.writeRaw("\n");
      out.close();
    }
  }
}
