package io.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Five thousand grids are moved and zoomed as a picture: what a frame draws does not grow. */
final class MapIT extends BrowserTest {
  private static final int FEW_DRAWS = 60;
  private static final int PAINT_MILLIS = 150;
  private static final int STEPS = 60;

  /** Counts what is drawn in each frame, on the page's canvases and beside them. */
  private static final String COUNT =
      """
      window.frames5000 = [];
      let drawn = 0;
      for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
        for (const name of ['fill', 'stroke', 'drawImage', 'fillText', 'strokeText']) {
          const real = prototype[name];
          prototype[name] = function (...given) {
            drawn++;
            return real.apply(this, given);
          };
        }
      }
      const frame = (at) => {
        window.frames5000.push({ at, drawn });
        drawn = 0;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      """;

  @Test
  void fiveThousandGrids_movedAndZoomed_stayUnderThePointerAndDrawLittle() throws Exception {
    try (Visitor analyst =
        Visitor.of(
            browser,
            "analyst",
            "",
            "zh",
            page -> {
              page.addInitScript(COUNT);
              LargeCounty.show(page);
            })) {
      Page page = analyst.page;
      page.waitForFunction(
          "(all) => window.frames5000.some(({ drawn }) => drawn > all)", LargeCounty.GRIDS);
      BoundingBox map = page.locator("gw-map canvas").boundingBox();
      Mouse mouse = page.mouse();
      double x = map.x + map.width / 2;
      double y = map.y + map.height / 2;
      String grid = gridAt(page, x, y);
      page.evaluate("window.frames5000 = []");
      drag(mouse, x, y);
      for (int i = 0; i < 8; i++) {
        mouse.wheel(0, -100);
      }
      expectFewPaintings(page);
      assertThat(gridAt(page, x - 200, y)).isNotEqualTo(grid);
      assertThat(gridAt(page, x + 60, y + 30)).isEqualTo(grid);
      analyst.screenshot("map-5000-zoomed");
      mouse.click(x + 60, y + 30);
      assertThat(page).hasURL(Pattern.compile("division=T\\d+"));
      assertThat(page.locator(".crumbs a")).hasCount(2);
      analyst.screenshot("map-5000-town");
      analyst.expectNoComplaints();
    }
  }

  private static void drag(Mouse mouse, double x, double y) {
    mouse.down();
    for (int i = 1; i <= STEPS; i++) {
      mouse.move(x + 3 * i, y + 2 * i);
    }
    mouse.move(x + 60, y + 30);
    mouse.up();
  }

  private static String gridAt(Page page, double x, double y) {
    page.mouse().move(x + 1, y);
    page.mouse().move(x, y);
    assertThat(page.locator(".map-hint")).hasText(Pattern.compile("G\\d+ G\\d+"));
    return page.locator(".map-hint").textContent();
  }

  /** A whole painting is let in every 150 ms, whatever comes between draws a few things only. */
  private static void expectFewPaintings(Page page) {
    List<?> frames = (List<?>) page.evaluate("window.frames5000.map(({ drawn }) => drawn)");
    double millis =
        ((Number) page.evaluate("window.frames5000.at(-1).at - window.frames5000[0].at"))
            .doubleValue();
    long paintings =
        frames.stream().filter(drawn -> ((Number) drawn).intValue() > FEW_DRAWS).count();
    System.out.printf(
        "map-5000 %d frames, %d paintings in %.0f ms, %.1f ms a frame%n",
        frames.size(), paintings, millis, millis / frames.size());
    assertThat((long) frames.size() - paintings)
        .as("frames that only moved the picture")
        .isPositive();
    assertThat(paintings).isLessThanOrEqualTo((long) (millis / PAINT_MILLIS) + 2);
  }
}
