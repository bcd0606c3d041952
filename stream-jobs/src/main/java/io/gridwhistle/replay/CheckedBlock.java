package io.gridwhistle.replay;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.Fingerprint;
import io.gridwhistle.event.ReadResult;
import io.gridwhistle.event.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataOutputSerializer;

/** What came of the lines of a block, in their order; the good ones as bytes. */
final class CheckedBlock {
  /**
   * A good event.
   *
   * @param end where its bytes end
   */
  record Good(long time, boolean incident, Fingerprint identity, int end) {}

  /** A refused line, counted from 0 within the block. */
  record Bad(int line, Rejection rejection) {}

  private final List<Good> good = new ArrayList<>();
  private final List<Bad> bad = new ArrayList<>();
  private final DataOutputSerializer bytes;
  private int lines;

  private CheckedBlock(int size) {
    bytes = new DataOutputSerializer(Math.max(64, size));
  }

  static CheckedBlock of(Blocks.Block block, EventReader reader) throws IOException {
    CheckedBlock checked = new CheckedBlock(block.length() / 2);
    for (int start = 0; start < block.length(); ) {
      int end = block.endOfLine(start);
      if (!isBlank(block.bytes(), start, end)) {
        ReadResult result = reader.read(block.bytes(), start, end - start);
        checked.add(result, block.offset() + start);
      }
      checked.lines++;
      start = end + 1;
    }
    return checked;
  }

  private static boolean isBlank(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private void add(ReadResult result, long rank) throws IOException {
    if (result instanceof ReadResult.Accepted accepted) {
      Event event = accepted.event();
      RankedEvent.write(event, rank, bytes);
      Fingerprint identity = Fingerprint.of(event);
      boolean incident = event.type().isAboutIncident();
      good.add(new Good(event.time(), incident, identity, bytes.length()));
    } else if (result instanceof ReadResult.Rejected rejected) {
      bad.add(new Bad(lines, rejected.rejection()));
    }
  }

  List<Good> good() {
    return good;
  }

  List<Bad> bad() {
    return bad;
  }

  int lines() {
    return lines;
  }

  byte[] bytes() {
    return bytes.getSharedBuffer();
  }
}
