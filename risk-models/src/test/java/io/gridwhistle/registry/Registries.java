package io.gridwhistle.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Registries written down in tests, with single quotes for double ones. */
final class Registries {
  static final String GRID =
      feature("'grid':'G1','parent':'V1','type':'urban','activeFrom':'2026-01-01T00:00:00+08:00'");
  static final String DIVISIONS =
      "{'code':'C1','level':'county'},{'code':'T1','level':'town','parent':'C1'},"
          + "{'code':'V1','level':'village','parent':'T1'}";

  private Registries() {}

  static String feature(String properties) {
    return "{'type':'Feature','properties':{%s},'geometry':{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1],[0,0]]]}}"
        .formatted(properties);
  }

  static Registry read(String features, String divisions, String further) {
    return RegistryReader.read(
        json(
            "{'type':'FeatureCollection','features':[%s],'divisions':[%s]%s}"
                .formatted(features, divisions, further)),
        7);
  }

  static WorkingHours calendar(String members) {
    WorkingHours calendar = read("", "", ",'calendar':{" + members + "}").calendar();
    if (calendar == null) {
      throw new AssertionError("There is no calendar.");
    }
    return calendar;
  }

  static JsonNode json(String singleQuoted) {
    try {
      return new ObjectMapper().readTree(singleQuoted.replace('\'', '"'));
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
