package io.gridwhistle.replay;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceSplit;

/**
 * All there is to replay of one kind: one piece, since its order matters.
 *
 * @param kind what to take
 * @param registry file of the registry
 * @param runs files of sorted events
 * @param until epoch milliseconds of the last event to take
 */
record ReplaySplit<T>(Kind kind, String registry, List<String> runs, long until)
    implements IteratorSourceSplit<T, Iterator<T>> {

  /** What a source replays. */
  enum Kind {
    /** Events about incidents. */
    INCIDENTS,
    /** What the registry says, then patrols and changes of mode, told to each grid. */
    NOTICES,
    NOTHING
  }

  @Override
  public String splitId() {
    return kind.name();
  }

  List<Path> files() {
    return runs.stream().map(Path::of).toList();
  }

  @Override
  @SuppressWarnings("unchecked") // the kind tells what the source was made for
  public Iterator<T> getIterator() {
    return switch (kind) {
      case INCIDENTS -> (Iterator<T>) new IncidentItems(files(), until);
      case NOTICES -> (Iterator<T>) new NoticeItems(Path.of(registry), files(), until);
      case NOTHING -> Collections.emptyIterator();
    };
  }

  @Override
  public ReplaySplit<T> getUpdatedSplitForIterator(Iterator<T> iterator) {
    throw new UnsupportedOperationException("A replay starts over, it takes no checkpoints.");
  }
}
