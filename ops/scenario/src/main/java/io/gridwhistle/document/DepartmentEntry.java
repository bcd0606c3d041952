package io.gridwhistle.document;

/** A department of the registry. */
public record DepartmentEntry(String code, String name) {
  String toJson() {
    return new JsonText().put("code", code).put("name", name).end();
  }
}
