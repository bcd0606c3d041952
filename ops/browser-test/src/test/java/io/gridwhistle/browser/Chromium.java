package io.gridwhistle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The system's own Chromium; nothing is downloaded. */
final class Chromium {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final String MISSING =
      "No Chromium was found in " + PLACES + ", so the console is not tested. Install chromium.";

  private Chromium() {}

  /** Skips the test where a user has no Chromium; in CI that is a failure. */
  static Path require() {
    Optional<Path> found = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    if (found.isEmpty() && System.getenv("CI") != null) {
      Assertions.fail(MISSING);
    }
    Assumptions.assumeTrue(found.isPresent(), MISSING);
    return found.orElseThrow();
  }

  static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(require())
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }
}
