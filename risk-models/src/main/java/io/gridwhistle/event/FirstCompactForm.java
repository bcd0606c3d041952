package io.gridwhistle.event;

import io.gridwhistle.registry.Scope;
import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads version 1 of the compact event, which logs and checkpoints may still hold: type (1 byte),
 * presence bits (2), time (8), then the present fields in the order of the record.
 */
final class FirstCompactForm {
  static final int VERSION = 1;

  private static final int VILLAGE = 1;
  private static final int TOWN = 1 << 1;
  private static final int COUNTY = 1 << 2;
  private static final int SUBJECT = 1 << 3;
  private static final int CATEGORY = 1 << 4;
  private static final int PLACE = 1 << 5;
  private static final int PARTIES = 1 << 6;
  private static final int DUE = 1 << 7;
  private static final int REASON = 1 << 8;
  private static final int FLAG = 1 << 9;

  private FirstCompactForm() {}

  /** Reads what follows the version. */
  static Event read(DataInput in, long arrival) throws IOException {
    EventType type = EventType.of(in.readByte());
    int presence = in.readShort();
    long time = in.readLong();
    return new Event(
        type,
        readText(in),
        readText(in),
        time,
        arrival,
        readScope(in, presence),
        readText(in, presence & SUBJECT),
        readText(in, presence & CATEGORY),
        readText(in, presence & PLACE),
        readParties(in, presence & PARTIES),
        (presence & DUE) == 0 ? Event.NO_TIME : in.readLong(),
        readText(in, presence & REASON),
        (presence & FLAG) != 0);
  }

  private static Scope readScope(DataInput in, int presence) throws IOException {
    return new Scope(
        readText(in),
        readText(in, presence & VILLAGE),
        readText(in, presence & TOWN),
        readText(in, presence & COUNTY));
  }

  private static @Nullable String readText(DataInput in, int present) throws IOException {
    return present == 0 ? null : readText(in);
  }

  private static String readText(DataInput in) throws IOException {
    byte[] utf8 = new byte[in.readUnsignedShort()];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static List<String> readParties(DataInput in, int present) throws IOException {
    List<String> parties = new ArrayList<>();
    for (int left = present == 0 ? 0 : in.readUnsignedShort(); left > 0; left--) {
      parties.add(readText(in));
    }
    return parties;
  }
}
