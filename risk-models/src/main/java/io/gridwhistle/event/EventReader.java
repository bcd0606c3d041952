package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.privacy.Masking;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Grid;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.registry.Site;
import io.gridwhistle.time.Rfc3339;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and pseudonymises CloudEvents in one pass; one instance serves one thread.
 *
 * <p>An event without personal data keeps its bytes as they came; only the others go through a tree
 * to be masked.
 */
public final class EventReader {
  /** Codes, ids and pseudonyms are at most this many characters long. */
  public static final int LONGEST_KEY = 512;

  /** A report names at most this many parties. */
  public static final int MOST_PARTIES = 1_000;

  /** A track has at most this many points. */
  public static final int MOST_POINTS = 10_000;

  /** Objects and lists nest at most this deep. */
  public static final int DEEPEST = 32;

  private static final Field[] NEEDED = {
    Field.SPECVERSION, Field.ID, Field.SOURCE, Field.TYPE, Field.TIME
  };
  private static final long EARLIEST = Rfc3339.parse("2000-01-01T00:00:00Z");
  private static final long LATEST = Rfc3339.parse("2100-01-01T00:00:00Z");
  private static final double NEARBY_METRES = 50;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(100)
                  .maxNameLength(LONGEST_KEY)
                  .maxStringLength(1 << 20)
                  .build())
          .build();
  private static final ObjectMapper TREES = new ObjectMapper(FACTORY);

  private final Supplier<Registry> registry;
  private final Pseudonymizer pseudonymizer;
  private final JsonScanner json = new JsonScanner();
  private final Draft draft = new Draft();
  private Sites sites = new Sites(Registry.empty());

  /** Of the event at hand. */
  private EventType type = EventType.REPORTED;

  private Site site = new Site(null, Scope.ofUnregistered(""));
  private byte[] kept = {};
  private int keptOffset;
  private int keptLength;

  /**
   * A reader.
   *
   * @param registry the registry in force, asked for each event
   */
  public EventReader(Supplier<Registry> registry, Pseudonymizer pseudonymizer) {
    this.registry = registry;
    this.pseudonymizer = pseudonymizer;
  }

  /** Reads the one event that {@code length} bytes of UTF-8 JSON from {@code offset} hold. */
  public ReadResult read(byte[] bytes, int offset, int length) {
    Rejection refused = check(bytes, offset, length);
    return refused == null
        ? new ReadResult.Accepted(event(), json())
        : new ReadResult.Rejected(refused);
  }

  /**
   * Checks the one event that {@code length} bytes of UTF-8 JSON from {@code offset} hold. A good
   * one is at hand until the next is checked; the bytes must stay as they are until then.
   *
   * @return null when it is good
   */
  public @Nullable Rejection check(byte[] bytes, int offset, int length) {
    draft.clear();
    try {
      parse(bytes, offset, length);
      type = envelope();
      EventSchema.check(type, draft);
      site = site(type, registry.get());
      keep(bytes, offset, length);
      return null;
    } catch (InvalidEventException problem) {
      return rejected(problem.code(), problem.pointer(), String.valueOf(problem.getMessage()));
    } catch (StreamConstraintsException tooMuch) {
      boolean deep = String.valueOf(tooMuch.getMessage()).contains("nesting depth");
      return deep
          ? rejected(Code.TOO_DEEP, "", "The event nests deeper than " + DEEPEST + " levels.")
          : rejected(Code.TOO_LONG, "", "A text, name or number in the event is too long.");
    } catch (IOException malformed) {
      return rejected(Code.MALFORMED_JSON, "", "This is no valid JSON in UTF-8.");
    }
  }

  /** Epoch milliseconds at which the event at hand happened. */
  public long time() {
    return draft.time;
  }

  /** The grid of the event at hand; for a change of mode, the division. */
  public String grid() {
    return site.scope().grid();
  }

  /** The id of the event at hand. */
  public String id() {
    return required(Field.ID).text();
  }

  /** How many bytes of JSON the event at hand takes, with persons replaced by pseudonyms. */
  public int size() {
    return keptLength;
  }

  /** Adds the event at hand to a frame. */
  public void addTo(EventFrame frame) {
    frame.add(kept, keptOffset, keptLength, out -> EventCodec.put(event(), out));
  }

  private Rejection rejected(Code code, String pointer, String message) {
    JsonText text = draft.text(Field.ID);
    String id = text == null ? null : text.text();
    boolean shown = id != null && id.length() <= LONGEST_KEY;
    return new Rejection(shown ? id : null, code, pointer, message);
  }

  private void parse(byte[] bytes, int offset, int length) throws IOException {
    if (!Utf8.isValid(bytes, offset, length)) {
      throw new IOException("No UTF-8.");
    }
    json.start(bytes, offset, length);
    if (json.nextToken() == JsonToken.START_OBJECT) {
      readEnvelope();
      json.nextToken();
    } else {
      skipRest();
      throw new InvalidEventException(
          Code.NOT_AN_OBJECT, "", "An event must be a JSON object (CloudEvents 1.0).");
    }
  }

  private void skipRest() throws IOException {
    json.skipChildren();
    json.nextToken();
  }

  private void readEnvelope() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Name name = json.currentName();
      json.nextToken();
      if (name.envelope() != null) {
        draft.take(name.envelope(), json);
      } else if (name.text().equals("data")) {
        readData();
      } else {
        json.skipChildren();
      }
    }
  }

  private void readData() throws IOException {
    if (draft.hasData) {
      draft.clearData();
    }
    draft.hasData = json.currentToken() == JsonToken.START_OBJECT;
    if (!draft.hasData) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Name name = json.currentName();
      json.nextToken();
      if (name.data() != null) {
        draft.take(name.data(), json);
      } else {
        readPart(name.text());
      }
    }
  }

  private void readPart(String name) throws IOException {
    switch (name) {
      case "place" -> draft.place.read(json, draft);
      case "parties" -> draft.parties.read(json, draft);
      case "points" -> draft.points.read(json, draft);
      case "departments" -> draft.departments.read(json, draft);
      default -> json.skipChildren();
    }
  }

  private Event event() {
    return new Event(
        type,
        required(Field.SOURCE).code(),
        required(Field.ID).text(),
        draft.time,
        0,
        site.scope(),
        subject(type),
        type == EventType.REPORTED ? required(Field.CATEGORY).in(EventSchema.CATEGORIES) : null,
        type == EventType.REPORTED ? draft.place.key : null,
        type == EventType.REPORTED ? draft.parties.keys(pseudonymizer) : List.of(),
        dueAt(type),
        type == EventType.RETURNED ? required(Field.REASON).in(EventSchema.REASONS) : null,
        flag(type, site.grid()));
  }

  private EventType envelope() {
    for (Field field : NEEDED) {
      EventSchema.requireKey(draft, field);
    }
    EventSchema.checkText(draft, Field.SUBJECT);
    EventSchema.checkText(draft, Field.DATACONTENTTYPE);
    if (required(Field.SPECVERSION).in(EventSchema.VERSIONS) == null) {
      throw new InvalidEventException(
          Code.INVALID_VALUE, "/specversion", "The specversion must be \"1.0\".");
    }
    EventType type = EventType.of(required(Field.TYPE));
    if (type == null) {
      throw new InvalidEventException(
          Code.UNKNOWN_TYPE, "/type", "No such type of event is known. See the list of types.");
    }
    checkTime();
    if (!draft.hasData) {
      throw new InvalidEventException(Code.MISSING, "/data", "The event needs an object 'data'.");
    }
    return type;
  }

  private void checkTime() {
    EventSchema.checkText(draft, Field.TIME);
    long time = required(Field.TIME).time();
    if (time == Rfc3339.INVALID) {
      throw EventSchema.invalidTime(Field.TIME);
    }
    draft.time = time;
    if (time < EARLIEST || time >= LATEST) {
      throw new InvalidEventException(
          Code.TIME_OUT_OF_RANGE, "/time", "The time must lie between the years 2000 and 2099.");
    }
  }

  private Site site(EventType type, Registry known) {
    if (type == EventType.MODE_CHANGED) {
      return division(required(Field.DIVISION).code(), known);
    }
    EventSchema.requireKey(draft, Field.GRID);
    if (!sites.areOf(known)) {
      sites = new Sites(known);
    }
    return sites.of(required(Field.GRID));
  }

  private static Site division(String code, Registry known) {
    if (known.division(code) == null) {
      throw new InvalidEventException(
          Code.UNKNOWN_DIVISION, "/data/division", "The registry knows no such division.");
    }
    return new Site(null, Scope.ofUnregistered(code));
  }

  private @Nullable String subject(EventType type) {
    if (type.isAboutIncident()) {
      return required(Field.INCIDENT_ID).text();
    }
    return type == EventType.MODE_CHANGED ? required(Field.DIVISION).code() : null;
  }

  private long dueAt(EventType type) {
    boolean has =
        type == EventType.REPORTED || type == EventType.DISPATCHED || type == EventType.EXTENDED;
    JsonText text = draft.text(Field.DUE_AT);
    return has && text != null ? text.time() : Event.NO_TIME;
  }

  private boolean flag(EventType type, @Nullable Grid grid) {
    return switch (type) {
      case VERIFIED -> draft.isTrue(Field.PASSED);
      case MODE_CHANGED -> required(Field.MODE).text().equals("emergency");
      case PATROL_VISIT -> true;
      case PATROL_CHECKIN, PATROL_TRACK -> grid != null && isValidPatrol(type, grid);
      default -> false;
    };
  }

  /** Contract §3: no position, or one inside or within max(50 m, accuracy) of the grid. */
  private boolean isValidPatrol(EventType type, Grid grid) {
    if (type == EventType.PATROL_TRACK) {
      return draft.points.touches(grid.area(), NEARBY_METRES);
    }
    if (draft.token(Field.LON) == null) {
      return true;
    }
    double accuracy = draft.token(Field.ACCURACY) == null ? 0 : draft.number(Field.ACCURACY);
    return grid.area()
        .isWithin(
            draft.number(Field.LON), draft.number(Field.LAT), Math.max(NEARBY_METRES, accuracy));
  }

  private JsonText required(Field field) {
    JsonText text = draft.text(field);
    if (text == null) {
      throw new IllegalStateException(field + " was checked before");
    }
    return text;
  }

  private void keep(byte[] bytes, int offset, int length) throws IOException {
    if (draft.holdsPersonalData) {
      ObjectNode tree = (ObjectNode) TREES.readTree(bytes, offset, length);
      Masking.apply(tree, pseudonymizer);
      byte[] masked = TREES.writeValueAsBytes(tree);
      setKept(masked, 0, masked.length);
    } else {
      setKept(bytes, offset, length);
    }
  }

  private void setKept(byte[] bytes, int offset, int length) {
    kept = bytes;
    keptOffset = offset;
    keptLength = length;
  }

  private byte[] json() {
    return keptLength == kept.length
        ? kept
        : Arrays.copyOfRange(kept, keptOffset, keptOffset + keptLength);
  }
}
