package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.privacy.Masking;
import io.gridwhistle.privacy.Pseudonymizer;
import java.io.IOException;
import java.util.Arrays;

/**
 * The bytes to keep of the event at hand: as they came, unless they hold personal data, which only
 * a tree can be rid of.
 */
final class KeptJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(EventReader.DEEPEST)
                  .maxNumberLength(100)
                  .maxNameLength(EventReader.LONGEST_KEY)
                  .maxStringLength(1 << 20)
                  .build())
          .build();
  private static final ObjectMapper TREES = new ObjectMapper(FACTORY);

  private byte[] bytes = {};
  private int offset;
  private int length;

  /** Takes bytes that hold none. */
  void set(byte[] json, int from, int size) {
    bytes = json;
    offset = from;
    length = size;
  }

  /** Takes bytes without the personal data in them. */
  void setMasked(byte[] json, int from, int size, Pseudonymizer pseudonymizer) throws IOException {
    ObjectNode tree = (ObjectNode) TREES.readTree(json, from, size);
    Masking.apply(tree, pseudonymizer);
    byte[] masked = TREES.writeValueAsBytes(tree);
    set(masked, 0, masked.length);
  }

  int length() {
    return length;
  }

  /** Adds them and what was found in them to a frame. */
  void addTo(EventFrame frame, CheckedDraft event) {
    frame.add(bytes, offset, length, event);
  }

  /** An array of them alone; not to be changed. */
  byte[] whole() {
    return length == bytes.length ? bytes : Arrays.copyOfRange(bytes, offset, offset + length);
  }
}
