package io.gridwhistle.replay;

import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceEnumerator;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReader;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A bounded source of everything of one kind, in order. */
final class ReplaySource<T> implements Source<T, ReplaySplit<T>, Collection<ReplaySplit<T>>> {
  private static final long serialVersionUID = 1;

  private final ReplaySplit.Kind kind;
  private final String registry;
  private final List<String> runs;
  private final long until;

  ReplaySource(ReplaySplit.Kind kind, String registry, List<String> runs, long until) {
    this.kind = kind;
    this.registry = registry;
    this.runs = List.copyOf(runs);
    this.until = until;
  }

  /** Ends at once. */
  static <T> ReplaySource<T> ofNothing() {
    return new ReplaySource<>(ReplaySplit.Kind.NOTHING, "", List.of(), 0);
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<ReplaySplit<T>, Collection<ReplaySplit<T>>> createEnumerator(
      SplitEnumeratorContext<ReplaySplit<T>> context) {
    return restoreEnumerator(
        context,
        kind == ReplaySplit.Kind.NOTHING
            ? List.of()
            : List.of(new ReplaySplit<>(kind, registry, runs, until)));
  }

  @Override
  public SplitEnumerator<ReplaySplit<T>, Collection<ReplaySplit<T>>> restoreEnumerator(
      SplitEnumeratorContext<ReplaySplit<T>> context, Collection<ReplaySplit<T>> splits) {
    return new IteratorSourceEnumerator<>(context, splits);
  }

  @Override
  public SourceReader<T, ReplaySplit<T>> createReader(SourceReaderContext context) {
    return new IteratorSourceReader<>(context);
  }

  @Override
  public SimpleVersionedSerializer<ReplaySplit<T>> getSplitSerializer() {
    return new ReplaySplitForm<>();
  }

  @Override
  public SimpleVersionedSerializer<Collection<ReplaySplit<T>>> getEnumeratorCheckpointSerializer() {
    return new ReplaySplitForm.Some<>();
  }
}
