package io.gridwhistle.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Text} that knows where the columns of a file are. */
record BoundText(List<Template> alternatives) {
  static final BoundText ABSENT = new BoundText(List.of());

  /** Null when no alternative has all its columns filled. */
  @Nullable String of(Row row) {
    for (Template template : alternatives) {
      String text = template.of(row);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  String required(Row row, String what) throws BadRowException {
    String text = of(row);
    if (text == null) {
      throw new BadRowException(what + " is missing");
    }
    return text;
  }
}
