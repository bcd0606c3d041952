package io.gridwhistle.document;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One JSON object, written member by member straight into text; a null member is left out. */
public final class JsonText {
  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private final StringBuilder text = new StringBuilder(256).append('{');

  public JsonText put(String name, @Nullable String value) {
    if (value != null) {
      member(name);
      quote(value, text);
    }
    return this;
  }

  public JsonText put(String name, long value) {
    member(name).append(value);
    return this;
  }

  public JsonText put(String name, boolean value) {
    member(name).append(value);
    return this;
  }

  /** A finite number. */
  public JsonText put(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, but is " + value + ".");
    }
    member(name).append(value);
    return this;
  }

  /** A time of the zone. */
  public JsonText put(String name, long time, OffsetTimes times) {
    times.append(time, member(name).append('"'));
    text.append('"');
    return this;
  }

  /** A member that is JSON already. */
  public JsonText json(String name, @Nullable CharSequence json) {
    if (json != null) {
      member(name).append(json);
    }
    return this;
  }

  public JsonText strings(String name, Collection<String> values) {
    return json(name, array(values.stream().map(JsonText::quoted).toList()));
  }

  public String end() {
    return text.append('}').toString();
  }

  /** A JSON array of what is JSON already. */
  public static String array(Collection<? extends CharSequence> items) {
    return "[" + String.join(",", items) + "]";
  }

  private static String quoted(String value) {
    StringBuilder text = new StringBuilder(value.length() + 2);
    quote(value, text);
    return text.toString();
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"');
    ENCODER.quoteAsString(value, text);
    text.append('"');
  }

  private StringBuilder member(String name) {
    return text.append(text.length() > 1 ? "," : "").append('"').append(name).append("\":");
  }
}
