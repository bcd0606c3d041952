package io.gridwhistle.cluster.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at one part of the product; may take a moment, may fail. */
interface Probe {
  /** One word, the part's name in the answer. */
  String part();

  Report look() throws Exception;

  /** What to say when the part does not answer at all. */
  Trouble silence();

  /**
   * What a probe saw.
   *
   * @param state what is shown of the part
   */
  record Report(@Nullable Object state, List<Trouble> troubles) {}
}
