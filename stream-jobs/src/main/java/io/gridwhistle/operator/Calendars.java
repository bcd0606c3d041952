package io.gridwhistle.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gridwhistle.registry.RegistryReader;
import io.gridwhistle.registry.WorkingHours;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Working hours that travel as a text. */
final class Calendars {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Calendars() {}

  static Supplier<@Nullable WorkingHours> of(String calendar) {
    WorkingHours hours = calendar.isEmpty() ? null : read(calendar);
    return () -> hours;
  }

  private static @Nullable WorkingHours read(String calendar) {
    try {
      JsonNode head =
          JsonNodeFactory.instance.objectNode().set("calendar", JSON.readTree(calendar));
      return RegistryReader.read(head, List.of(), 0).calendar();
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException("The calendar is no JSON.", notJson);
    }
  }
}
