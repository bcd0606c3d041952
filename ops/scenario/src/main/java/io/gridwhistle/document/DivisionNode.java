package io.gridwhistle.document;

import org.jspecify.annotations.Nullable;

/**
 * A county, town or village above the grids.
 *
 * @param level county, town or village
 * @param parent null for the county
 */
public record DivisionNode(String code, String name, String level, @Nullable String parent) {
  String toJson() {
    return new JsonText()
        .put("code", code)
        .put("name", name)
        .put("level", level)
        .json("parent", parent == null ? "null" : null)
        .put("parent", parent)
        .end();
  }
}
