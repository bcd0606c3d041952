package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private static final List<String> KNOWN =
      List.of(
          "a", "b", "subject", "subjects", "incidentId", "incident.transferred", "x".repeat(24));
  private final Lexicon<String> lexicon = Lexicon.of(KNOWN.toArray(String[]::new));

  @Test
  void find_known_isFoundWhereverItStands() {
    for (String text : KNOWN) {
      assertThat(find("", text, "")).isEqualTo(text);
      assertThat(find("\"", text, "\":1,\"other\":\"text\"")).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c", "A", "a\0", "subjec", "subjectS", "incident.transferreD"})
  void find_other_isNull(String text) {
    assertThat(find("", text, "")).isNull();
    assertThat(find("\"", text, "\":1,\"other\":\"text\"")).isNull();
  }

  @Test
  void find_longerThanAny_isNull() {
    assertThat(find("", "x".repeat(25), "")).isNull();
  }

  @Test
  void find_manyTexts_keepsThemApart() {
    String[] many = new String[500];
    for (int i = 0; i < many.length; i++) {
      many[i] = "text-" + i;
    }
    Lexicon<String> large = Lexicon.of(many);
    for (String text : many) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      assertThat(large.find(utf8, 0, utf8.length)).isEqualTo(text);
      assertThat(large.find(utf8, 0, utf8.length - 1)).isNotEqualTo(text);
    }
  }

  private @Nullable String find(String before, String text, String after) {
    byte[] bytes = (before + text + after).getBytes(StandardCharsets.UTF_8);
    return lexicon.find(bytes, before.length(), text.length());
  }
}
