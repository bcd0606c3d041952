package io.gridwhistle.cluster.registry;

import io.gridwhistle.cluster.NodeSettings;
import io.gridwhistle.cluster.health.ReadinessPart;
import io.gridwhistle.cluster.log.LogTail;
import io.gridwhistle.cluster.log.TopicSetup;
import io.gridwhistle.wire.Topics;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** Keeps the registry up to date for as long as the node lives. */
@Context
final class RegistryTail implements ReadinessPart {
  private final LogTail tail;

  RegistryTail(NodeSettings settings, TopicSetup topics, RegistryView view) {
    tail = new LogTail(settings.kafka(), topics, Topics.REGISTRY, view);
  }

  @PostConstruct
  void start() {
    tail.start();
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public boolean isReady() {
    return tail.isCaughtUp();
  }

  @PreDestroy
  void close() {
    tail.close();
  }
}
