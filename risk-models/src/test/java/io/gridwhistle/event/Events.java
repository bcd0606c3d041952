package io.gridwhistle.event;

import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Area;
import io.gridwhistle.registry.Division;
import io.gridwhistle.registry.Grid;
import io.gridwhistle.registry.GridType;
import io.gridwhistle.registry.Registry;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Events written down in tests, with single quotes for double ones, and a reader of them. */
final class Events {
  static final String TIME = "2026-03-01T08:00:00+08:00";
  private static final double[] SQUARE = {120, 30, 120.02, 30, 120.02, 30.02, 120, 30.02, 120, 30};
  static final Registry REGISTRY =
      new Registry(
          1,
          List.of(
              new Grid(
                  "G1",
                  "G1",
                  "T1",
                  GridType.URBAN,
                  0,
                  0,
                  0,
                  null,
                  List.of(),
                  new Area(List.of(List.of(SQUARE))))),
          List.of(new Division("T1", "T1", "town", null)),
          List.of(),
          null);

  private Events() {}

  /** An event of a type; data without the braces and without the grid. */
  static String of(String type, String data) {
    return "{'specversion':'1.0','id':'e-1','source':'/s','type':'%s','time':'%s','data':{'grid':'G1'%s%s}}"
        .formatted(type, TIME, data.isEmpty() ? "" : ",", data);
  }

  static String report(String further) {
    return of("incident.reported", "'incidentId':'I','category':'dispute'," + further);
  }

  static ReadResult read(String singleQuoted) {
    return readBytes(singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static ReadResult readBytes(byte[] json) {
    return new EventReader(REGISTRY, new Pseudonymizer(new byte[] {1})).read(json, 0, json.length);
  }

  static ReadResult.Accepted accepted(String singleQuoted) {
    ReadResult result = read(singleQuoted);
    if (result instanceof ReadResult.Accepted accepted) {
      return accepted;
    }
    throw new AssertionError(singleQuoted + " was refused: " + result);
  }

  static Rejection rejected(byte[] json) {
    ReadResult result = readBytes(json);
    if (result instanceof ReadResult.Rejected rejected) {
      return rejected.rejection();
    }
    throw new AssertionError(new String(json, StandardCharsets.UTF_8) + " was accepted.");
  }

  static Rejection rejected(String singleQuoted) {
    return rejected(singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static String kept(String singleQuoted) {
    return new String(accepted(singleQuoted).json(), StandardCharsets.UTF_8).replace('"', '\'');
  }
}
