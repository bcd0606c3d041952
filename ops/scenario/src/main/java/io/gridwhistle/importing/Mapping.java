package io.gridwhistle.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an export becomes events: one of {@code requests}, {@code audit} and {@code tracks}, and what
 * all three need.
 *
 * @param source source of the events
 * @param zoneName of times that carry no offset, and of the registry's calendar
 * @param times patterns of {@link java.time.format.DateTimeFormatter}, or ISO
 * @param missing values that stand for nothing, beside the empty one
 * @param skip rows that are none, by their text and the value that gives them away
 */
record Mapping(
    String source,
    @JsonProperty("zone") String zoneName,
    List<String> times,
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable List<String> missing,
    @Nullable Map<String, String> skip,
    GridMapping grids,
    @Nullable RequestMapping requests,
    @Nullable AuditMapping audit,
    @Nullable TrackMapping tracks) {

  ZoneId zone() {
    try {
      return ZoneId.of(zoneName);
    } catch (DateTimeException unknown) {
      throw new UnusableMappingException(
          "The mapping's zone '%s' is unknown. Maybe use Asia/Shanghai.".formatted(zoneName));
    }
  }

  /** One row is one matter with its dates. */
  record RequestMapping(
      Text incident,
      Text reported,
      @Nullable Text dispatched,
      @Nullable NamedMapping department,
      @Nullable Text dueAt,
      @Nullable Text closed,
      ReportMapping report) {}

  /** One row is one state of a matter. */
  record AuditMapping(
      Text incident,
      Text opened,
      Text updated,
      Text state,
      Map<String, List<AuditStep>> states,
      NamedMapping department,
      ReportMapping report) {}

  /**
   * One row is one fix of somebody on patrol.
   *
   * @param pause ISO 8601 duration without a fix after which a new stretch begins
   * @param mostPoints after which a new event begins
   */
  record TrackMapping(
      Text patrol, Text worker, Text time, Text lon, Text lat, String pause, int mostPoints) {}

  /** Code and name of something; without a name the code serves. */
  record NamedMapping(Text code, @Nullable Text name) {}

  /** What a first report says. */
  record ReportMapping(
      CategoryMapping category,
      @Nullable PlaceMapping place,
      @Nullable List<PartyMapping> parties,
      @Nullable Text title,
      @Nullable Text description,
      @Nullable ChannelMapping channel) {}

  /** Patterns are searched in the text in their order, whatever its case. */
  record CategoryMapping(Text of, List<CategoryPattern> patterns, CategoryChoice otherwise) {}

  /** A regular expression and what it stands for. */
  record CategoryPattern(String match, String category, @Nullable Text subcategory) {}

  /** A category of the catalogue. */
  record CategoryChoice(String category, @Nullable Text subcategory) {}

  /** Where it is. */
  record PlaceMapping(
      @Nullable Text key, @Nullable Text lon, @Nullable Text lat, @Nullable Text address) {}

  /** Who is part of it. */
  record PartyMapping(@Nullable String role, Text key) {}

  /** The channel by the value of a text. */
  record ChannelMapping(Text of, Map<String, String> values, String otherwise) {}

  /**
   * Where the grids come from: a column, or a lattice laid over the coordinates.
   *
   * @param type urban, rural, mountain or dedicated
   * @param patrolInterval ISO 8601 duration
   * @param lattice width of a cell in degrees
   */
  record GridMapping(
      NamedMapping county,
      NamedMapping town,
      NamedMapping village,
      @Nullable NamedMapping grid,
      @Nullable Double lattice,
      String type,
      @Nullable String patrolInterval) {}
}
