package io.gridwhistle.event;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events of all types with all that their JSON may do to what they say. */
final class RandomEvents {
  private static final List<String> TEXTS =
      List.of("I-1", "格子 7", "é𠮷", "a\"b\\c", "x\u0001", "p");
  private static final List<String> IDENTIFIERS = List.of("key", "idNumber", "phone", "name");
  private static final List<String> NUMBERS =
      List.of("13812341234", "330102199001011234", "无号码 12", "电话 １３８１２３４１２３４");

  private final Random random;

  RandomEvents(Random random) {
    this.random = random;
  }

  /** The JSON of one, which the reader of {@link Events} takes most often. */
  String next() {
    EventType type = EventType.values()[random.nextInt(EventType.values().length)];
    String envelope =
        "\"specversion\":\"1.0\",\"type\":\"%s\",%s,%s,\"time\":\"2026-03-01T08:00:0%dZ\""
            .formatted(type.wire(), field("id"), maybe(() -> field("id")), random.nextInt(10));
    String json = "{%s,%s,\"data\":{%s}}".formatted(envelope, field("source"), data());
    return json.replaceAll(",(?=[,}])", "").replaceAll("\\{,", "{");
  }

  private String data() {
    String codes =
        "\"grid\":\"G1\",\"division\":\"T1\",\"mode\":\"emergency\",\"category\":\"%s\",\"passed\":%b"
            .formatted(random.nextBoolean() ? "dispute" : "\\u0064ispute", random.nextBoolean());
    String texts =
        List.of("incidentId", "worker", "department", "from", "to", "into", "incidentId").stream()
            .map(this::field)
            .collect(Collectors.joining(","));
    return String.join(
        ",",
        codes,
        texts,
        "\"level\":\"town\",\"satisfied\":true,\"departments\":[\"D\"]",
        "\"reason\":\"duplicate\",\"dueAt\":\"2026-03-01T08:00:00.5+08:00\"",
        maybe(() -> "\"dueAt\":null"),
        maybe(() -> "\"title\":" + text(NUMBERS)),
        maybe(() -> "\"lon\":120.0" + random.nextInt(10) + ",\"lat\":30.01"),
        maybe(() -> "\"place\":{%s,\"address\":%s}".formatted(field("key"), text(NUMBERS))),
        "\"points\":[{\"time\":\"2026-03-01T08:00:00Z\",\"lon\":120.01,\"lat\":30.01}]",
        maybe(() -> "\"parties\":" + parties()));
  }

  private String parties() {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(i -> party())
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String party() {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> identifier())
        .collect(Collectors.joining(",", "{\"role\":\"complainant\",", "}"));
  }

  private String identifier() {
    String name = IDENTIFIERS.get(random.nextInt(2) * random.nextInt(IDENTIFIERS.size()));
    return "\"" + name + "\":" + text(name.equals("key") ? TEXTS : NUMBERS);
  }

  private String maybe(Supplier<String> text) {
    return random.nextBoolean() ? text.get() : "";
  }

  private String field(String name) {
    return "\"" + name + "\":" + text(TEXTS);
  }

  /** One of some texts, written in one of the ways that JSON has for it. */
  private String text(List<String> texts) {
    boolean escapes = random.nextInt(4) == 0;
    return texts
        .get(random.nextInt(texts.size()))
        .chars()
        .mapToObj(c -> character((char) c, escapes && random.nextBoolean()))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String character(char c, boolean escaped) {
    boolean mustBe = c == '"' || c == '\\' || c < ' ';
    return escaped || mustBe ? "\\u%04x".formatted((int) c) : String.valueOf(c);
  }
}
