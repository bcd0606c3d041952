package io.gridwhistle.operator;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys that changed and were not told of since; each waits its time, so that they come spread. */
final class Untold {
  private static final int FEW = 1_024;

  private Map<String, Long> since = new LinkedHashMap<>();
  private int most;

  /** Notes a change at an instant; of several, the first counts. */
  void add(String key, long instant) {
    since.putIfAbsent(key, instant);
    most = Math.max(most, since.size());
  }

  /** Takes the key that waits longest, if it has since that instant or longer; null otherwise. */
  @Nullable String take(long instant) {
    Iterator<Map.Entry<String, Long>> oldest = since.entrySet().iterator();
    if (!oldest.hasNext()) {
      return null;
    }
    Map.Entry<String, Long> first = oldest.next();
    if (first.getValue() > instant) {
      return null;
    }
    oldest.remove();
    letGo();
    return first.getKey();
  }

  /** A map keeps the room of the most keys that it ever held, such as all at the start. */
  private void letGo() {
    if (since.isEmpty() && most > FEW) {
      since = new LinkedHashMap<>();
      most = 0;
    }
  }
}
