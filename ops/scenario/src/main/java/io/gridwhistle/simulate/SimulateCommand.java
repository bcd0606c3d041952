package io.gridwhistle.simulate;

import io.gridwhistle.document.OffsetTimes;
import io.gridwhistle.document.TextFiles;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the events of a simulated county; the files depend on nothing but the arguments. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "A county with known planted risks, reproducible from the seed.")
public final class SimulateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--grids", required = true, description = "number of grids")
  private int grids;

  @Option(names = "--days", required = true, description = "length of the history")
  private int days;

  @Option(names = "--seed", required = true, description = "any whole number")
  private long seed;

  @Option(
      names = "--start",
      description = "first day (default: ${DEFAULT-VALUE})",
      defaultValue = "2026-01-01")
  private LocalDate start = SimulationSettings.DEFAULT_START;

  @Option(
      names = "--out",
      required = true,
      description = "events as NDJSON in time order; .gz compresses")
  private Path out = Path.of("");

  @Option(names = "--registry", description = "the registry as GeoJSON")
  private @Nullable Path registry;

  @Option(names = "--truth", description = "the planted risks as NDJSON")
  private @Nullable Path truth;

  @Override
  public Integer call() throws IOException {
    SimulationSettings settings = settings();
    SimulatedCounty county = new SimulatedCounty(settings);
    if (registry != null) {
      TextFiles.write(registry, file -> file.append(county.registryJson()).append('\n'));
    }
    if (truth != null) {
      OffsetTimes times = new OffsetTimes(settings.zone());
      TextFiles.write(truth, file -> writeRisks(county, times, file));
    }
    TextFiles.write(out, file -> writeEvents(county, file));
    return 0;
  }

  private SimulationSettings settings() {
    try {
      return SimulationSettings.of(grids, days, seed).startingOn(start);
    } catch (IllegalArgumentException unusable) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          String.valueOf(unusable.getMessage()),
          unusable);
    }
  }

  private static void writeRisks(SimulatedCounty county, OffsetTimes times, Writer file)
      throws IOException {
    for (PlantedRisk risk : county.plantedRisks()) {
      file.append(risk.toJson(times)).append('\n');
    }
  }

  private void writeEvents(SimulatedCounty county, Writer file) throws IOException {
    long began = System.nanoTime();
    long written = 0;
    for (Iterator<SimulatedEvent> events = county.events(); events.hasNext(); written++) {
      file.append(events.next().json()).append('\n');
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.err.printf(
        "%,d events of %,d grids written to %s (%,.0f events/s)%n",
        written, grids, out, written / seconds);
  }
}
