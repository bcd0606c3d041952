package io.gridwhistle.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.ingest.http.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHARACTERS = "[]{},:\"\\ \n1a";

  @Test
  void array_withAllKindsOfValues_isSplit() {
    assertThat(array(" [ {\"a\":\"]\\\"},{\"} , [1,[2]] ,\"x,]\",-1.5e3,null\n]\r\n"))
        .containsExactly("{\"a\":\"]\\\"},{\"}", "[1,[2]]", "\"x,]\"", "-1.5e3", "null");
  }

  @Test
  void array_empty_hasNone() {
    assertThat(array("[]")).isEmpty();
    assertThat(array("\uFEFF [ \n ] ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "[1", "[1,", "[,1]", "[1,]", "[1 2]", "[1]]", "[1]x", "[{]", "[\"a]", "[\"\\"
      })
  void array_broken_isRefusedAsAWhole(String body) {
    assertThatThrownBy(() -> array(body)).isInstanceOf(ProblemException.class);
  }

  /** Whatever a strict parser takes as an array is split as that parser splits it. */
  @Test
  void array_random_agreesWithAParser() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int valid = 0;
    for (int round = 0; round < 60_000; round++) {
      String body = "[" + text(random) + "]";
      JsonNode tree = parse(body);
      if (tree != null) {
        valid++;
        List<JsonNode> parts = new ArrayList<>();
        for (String part : array(body)) {
          parts.add(JSON.readTree(part));
        }
        assertThat(parts).as("seed %d: %s", seed, body).containsExactlyElementsOf(tree);
      }
    }
    assertThat(valid).isGreaterThan(100);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private static JsonNode parse(String body) {
    try (var parser = JSON.createParser(body)) {
      JsonNode tree = JSON.readTree(parser);
      return parser.nextToken() == null && tree.isArray() ? tree : null;
    } catch (IOException invalid) {
      return null;
    }
  }

  @Test
  void lines_withBlankOnes_areSplit() {
    assertThat(split(new LineSlices(bytes("\uFEFFa\r\n\n  \t\nb\n\nc"))))
        .containsExactly("a\r", "b", "c");
  }

  @Test
  void lines_ofAnyLengthAndCharacters_areSplitAtLineEndsAlone() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String characters = "ab\n\n \u000b\u008a格";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder body = new StringBuilder();
      for (int left = random.nextInt(60); left > 0; left--) {
        body.append(characters.charAt(random.nextInt(characters.length())));
      }
      List<String> expected =
          Arrays.stream(body.toString().split("\n"))
              .filter(line -> line.chars().anyMatch(c -> c != ' '))
              .toList();
      assertThat(split(new LineSlices(bytes(body.toString()))))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  private static List<String> array(String body) {
    return split(new ArraySlices(bytes(body)));
  }

  private static List<String> split(Slices slices) {
    List<String> parts = new ArrayList<>();
    while (slices.next()) {
      parts.add(new String(slices.bytes, slices.offset, slices.length, StandardCharsets.UTF_8));
    }
    return parts;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
