package io.gridwhistle.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one platform for all classes, and one connection that hears all it ever pushes. */
final class SharedPlatform implements ParameterResolver {

  /**
   * A running platform.
   *
   * @param pushed every revision since the first
   */
  record Running(Platform platform, Pushed pushed) implements AutoCloseable {
    @Override
    public void close() throws IOException, InterruptedException {
      pushed.close();
      platform.close();
    }

    /** Fails until log, index, stream and cluster say the same of every alert. */
    Agreement agreement() throws IOException, InterruptedException {
      return new Agreement(platform.log(), platform.operator(), pushed);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Running.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedPlatform.class))
        .getOrComputeIfAbsent(Running.class, key -> start(), Running.class);
  }

  private static Running start() {
    try {
      Platform platform = Platform.prepare(Path.of("target", "platform"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> down(platform)));
      long begun = System.nanoTime();
      platform.up().succeeded();
      Measured.print("up-ready-s", Duration.ofNanos(System.nanoTime() - begun));
      return new Running(platform, Pushed.open(platform.ingest(), platform.token("operator")));
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError("The platform cannot be started.", failed);
    }
  }

  /** Also when the tests are interrupted; a second one finds nothing left to do. */
  private static void down(Platform platform) {
    try {
      platform.down();
    } catch (IOException | InterruptedException failed) {
      System.err.println("The platform may still run: " + failed.getMessage());
    }
  }
}
