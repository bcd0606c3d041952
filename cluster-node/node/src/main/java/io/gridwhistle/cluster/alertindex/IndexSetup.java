package io.gridwhistle.cluster.alertindex;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.gridwhistle.cluster.health.ReadinessPart;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the indices as soon as Elasticsearch is there; it may come later than this node. */
@Singleton
final class IndexSetup implements ReadinessPart {
  private static final Logger LOG = LoggerFactory.getLogger(IndexSetup.class);

  private final IndexClient index;
  private volatile boolean done;

  IndexSetup(IndexClient index) {
    this.index = index;
  }

  @Scheduled(fixedDelay = "1s")
  void tryOnce() {
    if (done) {
      return;
    }
    try {
      index.ensureIndices();
      done = true;
      LOG.info("The alert index is there.");
    } catch (IOException | ElasticsearchException notYet) {
      LOG.debug("The alert index is not there yet: {}", notYet.toString());
    }
  }

  @Override
  public String name() {
    return "alert-index";
  }

  @Override
  public boolean isReady() {
    return done;
  }
}
