package io.gridwhistle.importing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/** Texts to be sorted by group, time and the order of their coming. */
record SortItem(String group, long time, long order, String[] texts) {
  static final Comparator<SortItem> IN_ORDER =
      Comparator.comparing(SortItem::group)
          .thenComparingLong(SortItem::time)
          .thenComparingLong(SortItem::order);

  /** About what it takes in memory. */
  long size() {
    long size = 100 + 2L * group.length();
    for (String text : texts) {
      size += 40 + 2L * text.length();
    }
    return size;
  }

  void write(DataOutput file) throws IOException {
    write(group, file);
    file.writeLong(time);
    file.writeLong(order);
    file.writeInt(texts.length);
    for (String text : texts) {
      write(text, file);
    }
  }

  static SortItem read(DataInput file) throws IOException {
    String group = readText(file);
    long time = file.readLong();
    long order = file.readLong();
    String[] texts = new String[file.readInt()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = readText(file);
    }
    return new SortItem(group, time, order, texts);
  }

  private static void write(String text, DataOutput file) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    file.writeInt(bytes.length);
    file.write(bytes);
  }

  private static String readText(DataInput file) throws IOException {
    byte[] bytes = new byte[file.readInt()];
    file.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
