package io.gridwhistle.event;

import io.gridwhistle.registry.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The scope within a compact event: the bytes of one grid are always the same, so that one look
 * finds all four codes. Presence bits (1 byte), then the codes that are there.
 */
final class CompactScope {
  private static final int VILLAGE = 1;
  private static final int TOWN = 1 << 1;
  private static final int COUNTY = 1 << 2;
  private static final SharedValues<Scope> KNOWN = new SharedValues<>(CompactScope::read);

  private CompactScope() {}

  static void write(Scope scope, CompactBuffer out) {
    int start = out.beginPart();
    out.putByte(presence(scope));
    out.putText(scope.grid());
    out.putOptionalText(scope.village());
    out.putOptionalText(scope.town());
    out.putOptionalText(scope.county());
    out.endPart(start);
  }

  private static int presence(Scope scope) {
    return (scope.village() == null ? 0 : VILLAGE)
        | (scope.town() == null ? 0 : TOWN)
        | (scope.county() == null ? 0 : COUNTY);
  }

  /** The scope of these bytes, most often one that was met before. */
  static Scope shared(byte[] bytes, int offset, int length) {
    return KNOWN.of(bytes, offset, length);
  }

  /** True when these bytes are surely that scope's: codes are of ASCII, as a rule. */
  static boolean is(Scope scope, CompactReader in) {
    return in.readByte() == presence(scope)
        && in.isText(scope.grid())
        && (scope.village() == null || in.isText(scope.village()))
        && (scope.town() == null || in.isText(scope.town()))
        && (scope.county() == null || in.isText(scope.county()));
  }

  /** Walks over all that {@link #read} would read. */
  static void check(CompactReader in) {
    int presence = in.readByte();
    in.skipText();
    for (int left = Integer.bitCount(presence & (VILLAGE | TOWN | COUNTY)); left > 0; left--) {
      in.skipText();
    }
  }

  /**
   * The grid alone, as a new text: to look for one that is shared may cost more than to make one.
   */
  static String grid(CompactReader in) {
    in.skip(Byte.BYTES);
    return in.readText();
  }

  private static Scope read(byte[] bytes, int offset, int length) {
    CompactReader in = new CompactReader(bytes, offset, length);
    int presence = in.readByte();
    return new Scope(
        in.readCode(),
        readCode(in, presence & VILLAGE),
        readCode(in, presence & TOWN),
        readCode(in, presence & COUNTY));
  }

  private static @Nullable String readCode(CompactReader in, int present) {
    return present == 0 ? null : in.readCode();
  }
}
