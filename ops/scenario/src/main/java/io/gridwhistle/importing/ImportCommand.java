package io.gridwhistle.importing;

import io.gridwhistle.document.TextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns an export into events and the registry that they need, and writes or sends them. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Turns a real export into events, and writes the registry that they need.",
      "Rows that nothing can be made of are skipped and counted by reason; the exit status is then"
          + " 1 unless --skip-bad is given."
    })
public final class ImportCommand implements Callable<Integer> {
  private final @Nullable Supplier<String> mintedIngestToken;
  private final @Nullable Supplier<String> mintedOperatorToken;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv[.gz]", description = "the export")
  private Path csv = Path.of("");

  @Option(
      names = "--mapping",
      required = true,
      description = "mapping file, or one of nyc-311, tickets, patrol-tracks")
  private String mapping = "";

  @Option(names = "--out", description = "events as NDJSON in time order; .gz compresses")
  private @Nullable Path out;

  @Option(names = "--registry", description = "the registry as GeoJSON")
  private @Nullable Path registry;

  @Option(names = "--send", description = "load the registry and send the events")
  private boolean send;

  @Option(names = "--skip-bad", description = "rows that cannot be used are no failure")
  private boolean skipBad;

  @Option(
      names = "--ingest",
      paramLabel = "URL",
      defaultValue = "${env:GRIDWHISTLE_INGEST:-http://127.0.0.1:8090}",
      description = "intake of events (default: ${DEFAULT-VALUE})")
  private URI ingest = URI.create("http://127.0.0.1:8090");

  @Option(
      names = "--api",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "where the registry is put (default: ${DEFAULT-VALUE})")
  private URI api = URI.create("http://127.0.0.1:8080");

  @Option(names = "--token", description = "token of role ingest")
  private @Nullable String token;

  @Option(
      names = "--operator-token",
      description = "token of role operator (default: that of --token)")
  private @Nullable String operatorToken;

  /** Sends with the tokens of the command line only. */
  public ImportCommand() {
    this(null, null);
  }

  /** Sends with these tokens where the command line gives none. */
  public ImportCommand(
      @Nullable Supplier<String> ingestToken, @Nullable Supplier<String> operatorToken) {
    this.mintedIngestToken = ingestToken;
    this.mintedOperatorToken = operatorToken;
  }

  @Override
  public Integer call() throws IOException {
    if (out == null && !send) {
      throw unusable("Nothing would be done with the events. Maybe add --out FILE or --send.");
    }
    if (!Files.isReadable(csv)) {
      throw unusable("The file %s cannot be read.".formatted(csv));
    }
    try (ImportJob job = new ImportJob(MappingFile.read(mapping), csv)) {
      return run(job);
    } catch (UnusableMappingException misfit) {
      throw unusable(String.valueOf(misfit.getMessage()));
    } catch (UncheckedIOException lost) {
      throw Objects.requireNonNull(lost.getCause());
    }
  }

  private int run(ImportJob job) throws IOException {
    job.run();
    String registryJson = job.registry().toJson();
    if (registry != null) {
      TextFiles.write(registry, file -> file.append(registryJson).append('\n'));
    }
    boolean isAllSent = deliver(job, registryJson);
    System.err.print(job.summary());
    return isAllSent && (skipBad || job.skipped() == 0) ? 0 : 1;
  }

  private boolean deliver(ImportJob job, String registryJson) throws IOException {
    if (out != null) {
      writeLines(out, job);
    }
    return !send || sendAll(job, registryJson);
  }

  private static void writeLines(Path out, ImportJob job) throws IOException {
    Iterator<String> lines = job.lines();
    TextFiles.write(
        out,
        file -> {
          while (lines.hasNext()) {
            file.append(lines.next()).append('\n');
          }
        });
  }

  private boolean sendAll(ImportJob job, String registryJson) throws IOException {
    EventSender sender =
        new EventSender(
            ingest,
            api,
            token(token, mintedIngestToken),
            token(operatorToken == null ? token : operatorToken, mintedOperatorToken));
    sender.putRegistry(registryJson);
    SendReport report = sender.send(job.lines());
    System.err.printf(
        "%,d events sent: %,d accepted, %,d duplicates, rejected %s%n",
        report.sent(), report.accepted(), report.duplicates(), report.rejected());
    return report.rejectedInAll() == 0;
  }

  private Supplier<String> token(@Nullable String given, @Nullable Supplier<String> minted) {
    if (given != null) {
      return () -> given;
    }
    if (minted == null) {
      throw unusable("Sending needs a token. Maybe add --token.");
    }
    return minted;
  }

  private ParameterException unusable(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
