package io.gridwhistle.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gridwhistle.registry.RegistryReader;
import io.gridwhistle.registry.WorkingHours;
import java.util.List;
import org.apache.flink.api.common.state.BroadcastState;
import org.jspecify.annotations.Nullable;

/** The working hours in force, kept across restarts. */
final class CountyCalendar {
  /** Under which id the registry's calendar comes among the changes of rules. */
  static final String ID = "calendar";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ONLY = 0;

  private final BroadcastState<Integer, String> saved;
  private @Nullable WorkingHours hours;

  /** The saved calendar, else the one to begin with (JSON, empty for none). */
  CountyCalendar(BroadcastState<Integer, String> saved, String first) throws Exception {
    this.saved = saved;
    this.hours = read(saved.contains(ONLY) ? saved.get(ONLY) : first);
  }

  @Nullable WorkingHours hours() {
    return hours;
  }

  /** Takes a calendar; false when it is the one in force. */
  boolean take(String json) throws Exception {
    if (saved.contains(ONLY) && saved.get(ONLY).equals(json)) {
      return false;
    }
    hours = read(json);
    saved.put(ONLY, json);
    return true;
  }

  private static @Nullable WorkingHours read(String json) {
    try {
      JsonNode calendar = json.isEmpty() ? null : JSON.readTree(json);
      JsonNode head = JsonNodeFactory.instance.objectNode().set(ID, calendar);
      return RegistryReader.read(head, List.of(), 0).calendar();
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException("The calendar is no JSON.", notJson);
    }
  }
}
