package io.gridwhistle.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text made of columns, such as {@code "{Borough}, {City}"}. Of several alternatives the first
 * counts whose columns are all filled.
 */
record Text(List<String> alternatives) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Text {
    alternatives = List.copyOf(alternatives);
  }

  /** A text that is never there when the mapping has none. */
  static BoundText bind(@Nullable Text text, Header header) {
    return text == null
        ? BoundText.ABSENT
        : new BoundText(text.alternatives.stream().map(t -> Template.parse(t, header)).toList());
  }
}
