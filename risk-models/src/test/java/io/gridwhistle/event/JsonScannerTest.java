package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jackson is the standard: every text that it takes, and none that it refuses. */
class JsonScannerTest {
  private static final JsonFactory JACKSON = new JsonFactory();
  private static final String SAMPLE =
      """
      {"a":"x","b":[1,-2.5,3e2,0.125,120.155678],"c":{"d":null,"e":true,"f":[false,{}],"g":[]},\
      "h\\u0041":"格\\n\\"\\\\\\/\\b\\f\\r\\t\\ud842\\udfb7é𠮷","i":123456789012345678901234}""";
  private static final String[] PIECES = {
    "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u12", "\\u00e9", "0", "-", "7", ".", "e", "E+",
    "true", "nul", " ", "\n", "\t", "\u0001", "格", "1.5e-3", "{}", "[1]", "\"k\":1", "\uFEFF"
  };

  /** Jackson takes -0 for a whole number, which has no sign. */
  private static final double UNSIGNED_ZERO = 0.0;

  private final JsonScanner scanner = new JsonScanner(new JsonBytes());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "-0",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "+1",
        "NaN",
        "1 2",
        "truex",
        "\"a",
        "\"a\" \"b\"",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{\"a\"}",
        "{1:2}",
        "[1}",
        "{]",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\t\"",
        "\"eight is\"",
        "\"eight is\\\"\"",
        "\"eight is\u001f\"",
        "\"seven  \u0000 \"",
        "[\"before \u007f the end\"]",
        "\"格子 格子 格子\"",
        "[1 2]",
        "\uFEFF{}",
        "{}\uFEFF",
        "1e400",
        "5e-324",
        "0.1e1",
        "123456789.123456789",
        "9007199254740993",
        "0.30000000000000004"
      })
  void nextToken_edges_agreeWithJackson(String json) {
    assertAgrees(json);
  }

  @Test
  void nextToken_randomlyBrokenTexts_agreesWithJackson() {
    long seed = Long.getLong("gridwhistle.seed", System.nanoTime());
    Random random = new Random(seed);
    int good = 0;
    for (int round = 0; round < 20_000; round++) {
      good += assertAgrees(broken(random)) ? 1 : 0;
    }
    assertThat(good).as("seed %d", seed).isGreaterThan(500);
  }

  private static String broken(Random random) {
    StringBuilder json = new StringBuilder(SAMPLE);
    for (int change = random.nextInt(3); change >= 0; change--) {
      int from = random.nextInt(json.length());
      int to = Math.min(json.length(), from + random.nextInt(3));
      String piece = random.nextBoolean() ? "" : PIECES[random.nextInt(PIECES.length)];
      json.replace(from, to, piece);
    }
    return json.toString();
  }

  private boolean assertAgrees(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    List<Object> expected = byJackson(bytes);
    List<Object> found = byScanner(bytes);
    if (!found.equals(expected)) {
      assertThat(found).as(json).isEqualTo(expected);
    }
    return !expected.isEmpty();
  }

  /** Nothing where the text is not exactly one value. */
  private static List<Object> byJackson(byte[] bytes) {
    List<Object> seen = new ArrayList<>();
    int roots = 0;
    try (JsonParser json = JACKSON.createParser(bytes)) {
      while (json.nextToken() != null) {
        JsonToken token = json.currentToken();
        boolean inside = json.getParsingContext().inRoot();
        roots += inside && !token.isStructStart() ? 1 : 0;
        boolean whole = token == JsonToken.VALUE_NUMBER_INT;
        seen.add(whole ? JsonToken.VALUE_NUMBER_FLOAT : token);
        if (token.isNumeric()) {
          seen.add(json.getDoubleValue() + UNSIGNED_ZERO);
        } else if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
          seen.add(json.getText());
        }
      }
    } catch (IOException malformed) {
      return List.of();
    }
    return roots == 1 ? seen : List.of();
  }

  private List<Object> byScanner(byte[] bytes) {
    List<Object> seen = new ArrayList<>();
    scanner.start(bytes, 0, bytes.length);
    try {
      for (JsonToken token = scanner.nextToken(); token != null; token = scanner.nextToken()) {
        seen.add(token);
        if (token.isNumeric()) {
          seen.add(scanner.number() + UNSIGNED_ZERO);
        } else if (token == JsonToken.FIELD_NAME) {
          seen.add(scanner.currentName().text());
        } else if (token == JsonToken.VALUE_STRING) {
          seen.add(scanner.text().text());
        }
      }
    } catch (IOException malformed) {
      return List.of();
    }
    return seen;
  }
}
