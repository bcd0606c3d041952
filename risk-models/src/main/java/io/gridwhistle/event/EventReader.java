package io.gridwhistle.event;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Registry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and pseudonymises CloudEvents in one pass; one instance serves one thread.
 *
 * <p>UTF-8 is checked text by text as the pass comes to them, since a good event holds nothing
 * beyond ASCII elsewhere; only of a bad one is it asked whether all of it is UTF-8.
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

  private final Pseudonymizer pseudonymizer;
  private final Draft draft;
  private final DraftReader json;
  private final CheckedDraft event;
  private final KeptJson kept = new KeptJson();
  private Registry registry;

  /**
   * A reader.
   *
   * @param registry which must know the grids
   */
  public EventReader(Registry registry, Pseudonymizer pseudonymizer) {
    this.registry = registry;
    this.pseudonymizer = pseudonymizer;
    JsonBytes source = new JsonBytes();
    this.draft = new Draft(source);
    this.json = new DraftReader(source, draft);
    this.event = new CheckedDraft(draft, pseudonymizer);
  }

  /** Goes by another registry from now on. */
  public void judgeBy(Registry other) {
    registry = other;
  }

  /** Reads the one event that {@code length} bytes of UTF-8 JSON from {@code offset} hold. */
  public ReadResult read(byte[] bytes, int offset, int length) {
    Rejection refused = check(bytes, offset, length);
    return refused == null
        ? new ReadResult.Accepted(event.event(), kept.whole())
        : new ReadResult.Rejected(refused);
  }

  /**
   * Checks the one event that {@code length} bytes of UTF-8 JSON from {@code offset} hold. A good
   * one is at hand until the next is checked; the bytes must stay as they are until then.
   *
   * @return null when it is good
   */
  public @Nullable Rejection check(byte[] bytes, int offset, int length) {
    try {
      json.read(bytes, offset, length);
      event.check(registry);
      keep(bytes, offset, length);
      return null;
    } catch (InvalidEventException | IOException problem) {
      return Utf8.isValid(bytes, offset, length) ? rejection(problem) : malformed(null);
    }
  }

  /** Epoch milliseconds at which the event at hand happened. */
  public long time() {
    return event.time();
  }

  /** The grid of the event at hand; for a change of mode, the division. */
  public String grid() {
    return event.grid();
  }

  /** The id of the event at hand. */
  public String id() {
    return event.id();
  }

  /** How many bytes of JSON the event at hand takes, with persons replaced by pseudonyms. */
  public int size() {
    return kept.length();
  }

  /** Adds the event at hand to a frame. */
  public void addTo(EventFrame frame) {
    kept.addTo(frame, event);
  }

  private void keep(byte[] bytes, int offset, int length) throws IOException {
    if (draft.holdsPersonalData) {
      kept.setMasked(bytes, offset, length, pseudonymizer);
    } else {
      kept.set(bytes, offset, length);
    }
  }

  private Rejection rejection(Exception problem) {
    if (problem instanceof InvalidEventException invalid) {
      return new Rejection(
          shownId(), invalid.code(), invalid.pointer(), String.valueOf(invalid.getMessage()));
    }
    return problem instanceof StreamConstraintsException tooMuch
        ? excessive(tooMuch)
        : malformed(shownId());
  }

  private Rejection excessive(StreamConstraintsException tooMuch) {
    boolean deep = String.valueOf(tooMuch.getMessage()).contains("nesting depth");
    return deep
        ? new Rejection(
            shownId(), Code.TOO_DEEP, "", "The event nests deeper than " + DEEPEST + " levels.")
        : new Rejection(
            shownId(), Code.TOO_LONG, "", "A text, name or number in the event is too long.");
  }

  private static Rejection malformed(@Nullable String id) {
    return new Rejection(id, Code.MALFORMED_JSON, "", "This is no valid JSON in UTF-8.");
  }

  private @Nullable String shownId() {
    JsonText text = draft.text(Field.ID);
    String id = text == null ? null : text.text();
    return id != null && id.length() <= LONGEST_KEY ? id : null;
  }
}
