package io.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person with a browser of their own, logged in; what the browser complains of is kept. */
final class Visitor implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of(System.getProperty("gridwhistle.screenshots"));

  final Page page;
  private final LivePlatform platform;
  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();

  private Visitor(LivePlatform platform, BrowserContext context) {
    this.platform = platform;
    this.context = context;
    page = context.newPage();
    page.setDefaultTimeout(30_000);
    page.onConsoleMessage(this::listen);
    page.onPageError(complaints::add);
  }

  static Visitor of(Browser browser, String role, String division, String language)
      throws IOException, InterruptedException {
    LivePlatform platform = LivePlatform.get();
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    context.addInitScript("localStorage.setItem('gridwhistle.language', '" + language + "')");
    Visitor visitor = new Visitor(platform, context);
    visitor.page.navigate(platform.console() + "/#token=" + platform.token(role, division));
    visitor.page.locator(".connection.live").first().waitFor();
    return visitor;
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text());
    }
  }

  void open(String address) {
    page.navigate(platform.console() + "/#/" + address);
  }

  void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** The status of a call with this person's token. */
  int statusOf(String path) {
    return ((Number) call(path, "response.status")).intValue();
  }

  /**
   * An answer of the API, or a value of it that a JavaScript expression over {@code body} picks.
   */
  Object read(String path, String expression) {
    return call(path, "response.json().then((body) => (" + expression + "))");
  }

  private Object call(String path, String then) {
    return page.evaluate(
        "(path) => fetch(path, {headers: {Authorization: 'Bearer '"
            + " + localStorage.getItem('gridwhistle.token')}}).then((response) => "
            + then
            + ")",
        path);
  }

  void expectNoComplaints() {
    assertThat(complaints).as("errors in the browser's log").isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
