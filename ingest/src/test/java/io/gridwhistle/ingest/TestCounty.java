package io.gridwhistle.ingest;

import io.gridwhistle.wire.Topics;

/** Two towns with a village and a grid each: G001 in T01, G002 in T02; both in C01. */
final class TestCounty {
  private static final String GRID =
      """
      {"type":"Feature","properties":{"grid":"%s","name":"%s","parent":"%s","type":"urban",\
      "households":300,"residents":900,"activeFrom":"2026-01-01T00:00:00+08:00"},\
      "geometry":{"type":"Polygon","coordinates":\
      [[[120.0,30.0],[120.1,30.0],[120.1,30.1],[120.0,30.1],[120.0,30.0]]]}}""";
  private static final String HEAD =
      """
      {"version":1,"grids":2,"departments":[],"divisions":[\
      {"code":"C01","name":"C","level":"county","parent":null},\
      {"code":"T01","name":"T1","level":"town","parent":"C01"},\
      {"code":"T02","name":"T2","level":"town","parent":"C01"},\
      {"code":"V01","name":"V1","level":"village","parent":"T01"},\
      {"code":"V02","name":"V2","level":"village","parent":"T02"}]}""";

  private TestCounty() {}

  static void writeTo(TestKafka log) {
    log.append(Topics.REGISTRY, "grid:G001", GRID.formatted("G001", "一网格", "V01"));
    log.append(Topics.REGISTRY, "grid:G002", GRID.formatted("G002", "二网格", "V02"));
    log.append(Topics.REGISTRY, "head", HEAD);
  }
}
