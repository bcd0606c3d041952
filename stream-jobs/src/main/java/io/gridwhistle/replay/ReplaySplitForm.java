package io.gridwhistle.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A split as lines: kind, until, registry, runs. */
final class ReplaySplitForm<T> implements SimpleVersionedSerializer<ReplaySplit<T>> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(ReplaySplit<T> split) {
    String head = split.kind() + "\n" + split.until() + "\n" + split.registry();
    return (head + "\n" + String.join("\n", split.runs())).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public ReplaySplit<T> deserialize(int version, byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    List<String> runs =
        Arrays.stream(lines, 3, lines.length).filter(run -> !run.isEmpty()).toList();
    return new ReplaySplit<>(
        ReplaySplit.Kind.valueOf(lines[0]), lines[2], runs, Long.parseLong(lines[1]));
  }

  /** None or one. */
  static final class Some<T> implements SimpleVersionedSerializer<Collection<ReplaySplit<T>>> {
    private final ReplaySplitForm<T> form = new ReplaySplitForm<>();

    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(Collection<ReplaySplit<T>> splits) {
      return splits.isEmpty() ? new byte[0] : form.serialize(splits.iterator().next());
    }

    @Override
    public Collection<ReplaySplit<T>> deserialize(int version, byte[] bytes) throws IOException {
      return bytes.length == 0 ? List.of() : List.of(form.deserialize(version, bytes));
    }
  }
}
