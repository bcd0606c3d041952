package io.gridwhistle.cluster.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.cluster.NodeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleFilesTest {
  private final ConsoleFiles files = files();

  private static ConsoleFiles files() {
    try {
      return new ConsoleFiles();
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../application.yml",
        "js/../../logback.xml",
        "/js/main.js",
        "js//main.js",
        "",
        "js"
      })
  void own_pathThatLeavesThePage_isNotFound(String path) throws IOException {
    assertThat(files.own(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lit",
        "lit/../../x.js",
        "unknown/index.js",
        "echarts/package.json",
        "lit/none.js"
      })
  void library_thatIsNone_isNotFound(String path) throws IOException {
    assertThat(files.library(path)).isEmpty();
  }

  @Test
  void importMap_everyModule_isServed() throws IOException {
    List<String> modules = all("\"/console/lib/([^\"]+\\.js)\"", text("index.html"));
    assertThat(modules).hasSize(4);
    for (String module : modules) {
      assertThat(files.library(module)).as(module).isPresent();
    }
  }

  @Test
  void policy_importMapOnly_isLetIn() throws IOException {
    NodeSettings settings =
        new NodeSettings("", "", "", "", 0, "", "", "http://ingest.example:8090/x", "", "UTC");
    assertThat(new ContentPolicy(settings, files).text())
        .contains("default-src 'none'", "connect-src 'self' http://ingest.example:8090;")
        .containsPattern("script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='")
        .doesNotContain("unsafe");
  }

  @Test
  void languages_haveTheSameWords() throws IOException {
    String names = "(?:^|[{,] +|^ +)'?([\\w.-]+)'?: '";
    assertThat(all(names, text("js/words/en.js")))
        .containsExactlyElementsOf(all(names, text("js/words/zh.js")))
        .hasSizeGreaterThan(250);
  }

  /** Lit renders again when a property is set; a class field of its name would lie before it. */
  @Test
  void elements_noClassField_hidesAProperty() throws Exception {
    Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/console/js")).toURI());
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files.map(ConsoleFilesTest::read).flatMap(ConsoleFilesTest::hidden)).isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> hidden(String script) {
    String properties = String.join(" ", all("static properties = \\{([^;]*)\\};", script));
    return all("^  (\\w+) = ", script).stream()
        .filter(name -> properties.matches("(?s).*\\b" + name + ": \\{.*"));
  }

  private String text(String path) throws IOException {
    return files.own(path).orElseThrow().text();
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
