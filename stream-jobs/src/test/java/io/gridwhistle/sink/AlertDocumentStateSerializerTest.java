package io.gridwhistle.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class AlertDocumentStateSerializerTest {
  private static final byte[] JSON = {'{', '}'};

  /** As the first release wrote it; it must be read for ever. */
  private static final String VERSION_1 =
      "ffffffffffffffff"
          + "00000001"
          + "0000000000000002"
          + "000161"
          + "00000003"
          + "00000002"
          + "7b7d";

  private final AlertDocumentStateSerializer serializer = new AlertDocumentStateSerializer();

  @Test
  void serialize_waitingDocuments_keepsTheFormOfVersion1() throws Exception {
    BufferedRequestState<AlertDocument> state =
        new BufferedRequestState<>(
            List.of(new RequestEntryWrapper<>(new AlertDocument("a", 3, JSON), JSON.length)));
    assertThat(HexFormat.of().formatHex(serializer.serialize(state))).isEqualTo(VERSION_1);
    assertThat(serializer.getVersion()).isEqualTo(1);
  }

  @Test
  void deserialize_version1_givesTheDocuments() throws Exception {
    AlertDocument document =
        serializer
            .deserialize(1, HexFormat.of().parseHex(VERSION_1))
            .getBufferedRequestEntries()
            .get(0)
            .getRequestEntry();
    assertThat(document).usingRecursiveComparison().isEqualTo(new AlertDocument("a", 3, JSON));
  }
}
