package io.gridwhistle.document;

import java.util.Collection;
import java.util.List;

/** A registry in its one form: a GeoJSON FeatureCollection (RFC 7946) with foreign members. */
public record RegistryDocument(
    Collection<GridFeature> grids,
    List<DivisionNode> divisions,
    List<DepartmentEntry> departments,
    WorkCalendar calendar) {

  public String toJson() {
    OffsetTimes times = new OffsetTimes(calendar.zone());
    return new JsonText()
        .put("type", "FeatureCollection")
        .json("features", JsonText.array(grids.stream().map(g -> g.toJson(times)).toList()))
        .json("divisions", JsonText.array(divisions.stream().map(DivisionNode::toJson).toList()))
        .json(
            "departments",
            JsonText.array(departments.stream().map(DepartmentEntry::toJson).toList()))
        .json("calendar", calendar.toJson())
        .end();
  }
}
