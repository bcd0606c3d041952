package io.gridwhistle.importing;

import io.gridwhistle.importing.Mapping.NamedMapping;
import org.jspecify.annotations.Nullable;

/** A {@link NamedMapping} that knows where the columns of a file are. */
record BoundName(BoundText codeText, BoundText nameText) {

  static BoundName bind(@Nullable NamedMapping mapping, Header header) {
    return mapping == null
        ? new BoundName(BoundText.ABSENT, BoundText.ABSENT)
        : new BoundName(Text.bind(mapping.code(), header), Text.bind(mapping.name(), header));
  }

  @Nullable String code(Row row) {
    return codeText.of(row);
  }

  String name(Row row, String code) {
    String name = nameText.of(row);
    return name == null ? code : name;
  }
}
