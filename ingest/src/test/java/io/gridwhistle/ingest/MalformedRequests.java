package io.gridwhistle.ingest;

import static io.gridwhistle.ingest.MalformedRequest.of;
import static io.gridwhistle.ingest.MalformedRequest.single;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Requests that must be refused; their answers are in malformed-answers.txt, by name. */
final class MalformedRequests {
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String LINES = "application/x-ndjson";
  private static final String GOOD = TestEvents.accepted("/test/malformed", "e-1");
  private static final String CHECK_IN = "\"grid\":\"G001\",\"worker\":\"w-1\",";

  private MalformedRequests() {}

  static List<MalformedRequest> all() {
    List<MalformedRequest> all = new ArrayList<>();
    all.addAll(syntax());
    all.addAll(encodings());
    all.addAll(types());
    all.addAll(sizes());
    all.addAll(times());
    all.addAll(places());
    all.addAll(contentTypes());
    all.addAll(batches());
    return all;
  }

  private static List<MalformedRequest> syntax() {
    return List.of(
        single("empty body", ""),
        single("blank body", " \n\t "),
        single("no JSON", "hello"),
        single("open object", GOOD.substring(0, GOOD.length() - 1)),
        single("trailing comma", GOOD.replace("}}", "},}")),
        single("single quotes", GOOD.replace('"', '\'')),
        single("comment", "/* hello */" + GOOD),
        single("two events", GOOD + GOOD),
        single("trailing garbage", GOOD + "]"),
        single("unquoted name", GOOD.replace("\"id\"", "id")),
        single("control character in a text", GOOD.replace("e-1", "e-\u0001")),
        single("broken escape", GOOD.replace("e-1", "e-\\x1")),
        single("null", "null"),
        single("number", "42"),
        single("text", "\"" + "e".repeat(10) + "\""),
        single("array for an event", "[" + GOOD + "]"));
  }

  private static List<MalformedRequest> encodings() {
    byte[] broken = bytes(GOOD.replace("e-1", "e-?"));
    broken[new String(broken, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xC3;
    return List.of(
        single("UTF-16 big endian", GOOD.getBytes(StandardCharsets.UTF_16BE)),
        single("UTF-16 little endian", GOOD.getBytes(StandardCharsets.UTF_16LE)),
        single("UTF-16 with a byte order mark", GOOD.getBytes(StandardCharsets.UTF_16)),
        single("UTF-32", GOOD.getBytes(Charset.forName("UTF-32BE"))),
        single("GB 18030", withTitle("网格").getBytes(Charset.forName("GB18030"))),
        single("half a UTF-8 character in an id", broken),
        single("half a UTF-8 character in a title", brokenTitle((byte) 0xE7, (byte) 'x')),
        single("surrogate in UTF-8", brokenTitle((byte) 0xED, (byte) 0xA0, (byte) 0x80)),
        single("overlong UTF-8", brokenTitle((byte) 0xC0, (byte) 0xAF)),
        single("NUL byte", GOOD.replace("e-1", "e-\0")));
  }

  private static List<MalformedRequest> types() {
    return List.of(
        single("no specversion", GOOD.replace("\"specversion\":\"1.0\",", "")),
        single("specversion 0.3", GOOD.replace("1.0", "0.3")),
        single("no id", GOOD.replace("\"id\":\"e-1\",", "")),
        single("empty id", GOOD.replace("e-1", "")),
        single("id null", GOOD.replace("\"e-1\"", "null")),
        single("id a number", GOOD.replace("\"e-1\"", "17")),
        single("id an object", GOOD.replace("\"e-1\"", "{\"a\":[1,2]}")),
        single("no source", GOOD.replace("\"source\"", "\"origin\"")),
        single("unknown type", GOOD.replace("incident.accepted", "incident.exploded")),
        single(
            "data a text",
            "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/s\","
                + "\"type\":\"incident.accepted\",\"time\":\"2026-03-01T00:00:00Z\",\"data\":\"x\"}"),
        single("no data", GOOD.replace("\"data\"", "\"date\"")),
        single("grid a list", GOOD.replace("\"G001\"", "[\"G001\"]")),
        single("no incidentId", GOOD.replace("incidentId", "incident")),
        single("unknown category", report("\"category\":\"weather\"")),
        single("parties a text", report("\"category\":\"dispute\",\"parties\":\"张三\"")),
        single("party without identity", report("\"category\":\"dispute\",\"parties\":[{}]")),
        single("passed a text", event("incident.verified", "\"passed\":\"true\"")),
        single("unknown reason", event("incident.returned", "\"reason\":\"bad mood\"")),
        single("unknown mode", mode("\"division\":\"T01\",\"mode\":\"panic\"")),
        single("unknown division", mode("\"division\":\"T99\",\"mode\":\"normal\"")));
  }

  private static List<MalformedRequest> sizes() {
    return List.of(
        single("too deep", GOOD.replace("\"I-1\"", "\"I-1\",\"x\":" + nested(100_000))),
        single("a little too deep", GOOD.replace("\"I-1\"", "\"I-1\",\"x\":" + nested(31))),
        single("endless number", checkIn("\"lon\":" + "9".repeat(5_000) + ",\"lat\":30")),
        single("huge exponent", checkIn("\"lon\":1e999999999,\"lat\":30")),
        single("endless fraction", checkIn("\"lon\":0." + "1".repeat(5_000) + ",\"lat\":30")),
        single("long id", GOOD.replace("e-1", "e".repeat(513))),
        single("long name", GOOD.replace("\"I-1\"", "\"I-1\",\"" + "n".repeat(5_000) + "\":1")),
        single(
            "large event",
            GOOD.replace("\"I-1\"", "\"I-1\",\"x\":\"" + "x".repeat(600_000) + '"')));
  }

  private static List<MalformedRequest> times() {
    return List.of(
        single("no time", GOOD.replace("\"time\"", "\"when\"")),
        single("time a number", GOOD.replace("\"2026-03-01T08:00:00+08:00\"", "1772323200000")),
        single("time without offset", time("2026-03-01T08:00:00")),
        single("time a date", time("2026-03-01")),
        single("30 February", time("2026-02-30T08:00:00+08:00")),
        single("25 o'clock", time("2026-03-01T25:00:00+08:00")),
        single("offset of 99 hours", time("2026-03-01T08:00:00+99:00")),
        single("year 0", time("0000-01-01T00:00:00Z")),
        single("year 1900", time("1900-01-01T00:00:00Z")),
        single("year 10000", time("10000-01-01T00:00:00Z")),
        single("year 9999", time("9999-12-31T23:59:59Z")),
        single("a year ahead", time("2099-01-01T00:00:00Z")),
        single("dueAt no time", event("incident.extended", "\"dueAt\":\"tomorrow\"")));
  }

  private static List<MalformedRequest> places() {
    return List.of(
        single("unknown grid", GOOD.replace("G001", "G404")),
        single("no grid", GOOD.replace("\"grid\"", "\"cell\"")),
        single("NaN coordinate", checkIn("\"lon\":NaN,\"lat\":30")),
        single("infinite coordinate", checkIn("\"lon\":-Infinity,\"lat\":30")),
        single("coordinate a text", checkIn("\"lon\":\"120\",\"lat\":30")),
        single("longitude 181", checkIn("\"lon\":181,\"lat\":30")),
        single("latitude -91", checkIn("\"lon\":120,\"lat\":-91")),
        single("longitude alone", checkIn("\"lon\":120")),
        single("negative accuracy", checkIn("\"lon\":120,\"lat\":30,\"accuracy\":-1")),
        single("NaN in a place", report("\"category\":\"dispute\",\"place\":{\"lon\":NaN}")),
        single("track without time", track("{\"lon\":120,\"lat\":30}")),
        single(
            "track off the map",
            track("{\"time\":\"2026-03-01T00:00:00Z\",\"lon\":999,\"lat\":30}")));
  }

  private static List<MalformedRequest> contentTypes() {
    byte[] good = bytes(GOOD);
    return List.of(
        new MalformedRequest("no content type", Map.of(), good),
        of("application/json", "application/json", good),
        of("text/plain", "text/plain", good),
        of("form", "application/x-www-form-urlencoded", good),
        of("no media type at all", ";;;", good),
        of("UTF-16 charset", "application/cloudevents+json; charset=utf-16", good),
        new MalformedRequest(
            "gzip",
            Map.of("Content-Type", "application/cloudevents+json", "Content-Encoding", "gzip"),
            new byte[] {0x1f, (byte) 0x8b, 8, 0}));
  }

  private static List<MalformedRequest> batches() {
    return List.of(
        of("batch an object", BATCH, bytes(GOOD)),
        of("batch a number", BATCH, bytes("7")),
        of("batch empty", BATCH, bytes("")),
        of("batch not closed", BATCH, bytes("[" + GOOD)),
        of("batch not closed after a comma", BATCH, bytes("[" + GOOD + ",")),
        of("batch with two commas", BATCH, bytes("[" + GOOD + ",," + GOOD + "]")),
        of("batch without comma", BATCH, bytes("[" + GOOD + " " + GOOD + "]")),
        of("batch with trailing comma", BATCH, bytes("[" + GOOD + ",]")),
        of("batch and more", BATCH, bytes("[" + GOOD + "] x")),
        of("batch with an open text", BATCH, bytes("[{\"id\":\"e-1}]")),
        of("batch of scalars", BATCH, bytes("[1,\"a\",null,true,[]]")),
        of("batch of broken objects", BATCH, bytes("[{\"a\":},{]}]")),
        of(
            "batch of many",
            BATCH,
            bytes("[" + String.join(",", Collections.nCopies(1_001, "1")) + "]")),
        of("batch nested deeply", BATCH, bytes("[".repeat(100_000))),
        of("lines blank", LINES, bytes("\n \r\n\n")),
        of("lines broken", LINES, bytes("{\n}\n")),
        of("lines broken or unknown", LINES, bytes("{\n" + GOOD.replace("G001", "G404") + "\n")));
  }

  private static String withTitle(String title) {
    return report("\"category\":\"dispute\",\"title\":\"" + title + "\"");
  }

  private static byte[] brokenTitle(byte... title) {
    byte[] whole = bytes(withTitle("?".repeat(title.length)));
    int at = new String(whole, StandardCharsets.US_ASCII).indexOf('?');
    System.arraycopy(title, 0, whole, at, title.length);
    return whole;
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String time(String time) {
    return GOOD.replace("2026-03-01T08:00:00+08:00", time);
  }

  private static String report(String data) {
    return event("incident.reported", data);
  }

  private static String event(String type, String data) {
    return TestEvents.event(
        "/test/malformed", "e-1", type, "\"grid\":\"G001\",\"incidentId\":\"I-1\"," + data);
  }

  private static String mode(String data) {
    return TestEvents.event("/test/malformed", "e-1", "mode.changed", data);
  }

  private static String checkIn(String data) {
    return TestEvents.event("/test/malformed", "e-1", "patrol.checkin", CHECK_IN + data);
  }

  private static String track(String point) {
    return TestEvents.event(
        "/test/malformed", "e-1", "patrol.track", CHECK_IN + "\"points\":[" + point + "]");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
