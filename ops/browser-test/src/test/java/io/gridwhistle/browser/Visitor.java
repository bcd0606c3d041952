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
import java.util.function.Consumer;

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
    return of(browser, role, division, language, prepared -> {});
  }

  /** The same, with a page that was prepared before it opens anything. */
  static Visitor of(
      Browser browser, String role, String division, String language, Consumer<Page> prepare)
      throws IOException, InterruptedException {
    Visitor visitor = stranger(browser, language);
    prepare.accept(visitor.page);
    LivePlatform platform = visitor.platform;
    visitor.page.navigate(platform.console() + "/#token=" + platform.token(role, division));
    visitor.page.locator(".connection.live").first().waitFor();
    return visitor;
  }

  /** Someone who is not logged in and has opened nothing yet. */
  static Visitor stranger(Browser browser, String language)
      throws IOException, InterruptedException {
    LivePlatform platform = LivePlatform.get();
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setTimezoneId("Asia/Shanghai"));
    context.addInitScript("localStorage.setItem('gridwhistle.language', '" + language + "')");
    return new Visitor(platform, context);
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text() + " " + message.location());
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

  /** Runs a script with {@code alerts}, the page's own live alerts, and {@code given}. */
  Object withAlerts(String script, Object given) {
    return page.evaluate(
        "async (given) => { const { alerts } = await import('/console/js/alerts.js'); "
            + script
            + " }",
        given);
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
