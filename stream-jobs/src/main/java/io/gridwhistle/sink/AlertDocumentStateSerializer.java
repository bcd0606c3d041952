package io.gridwhistle.sink;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** The documents that wait in a checkpoint, version 1: id, revision, length and bytes of each. */
final class AlertDocumentStateSerializer extends AsyncSinkWriterStateSerializer<AlertDocument> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  protected void serializeRequestToStream(AlertDocument document, DataOutputStream out)
      throws IOException {
    out.writeUTF(document.alertId());
    out.writeInt(document.revision());
    out.writeInt(document.json().length);
    out.write(document.json());
  }

  @Override
  protected AlertDocument deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    String alertId = in.readUTF();
    int revision = in.readInt();
    byte[] json = new byte[in.readInt()];
    in.readFully(json);
    return new AlertDocument(alertId, revision, json);
  }
}
