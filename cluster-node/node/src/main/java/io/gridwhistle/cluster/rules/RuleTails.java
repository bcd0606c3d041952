package io.gridwhistle.cluster.rules;

import io.gridwhistle.cluster.NodeSettings;
import io.gridwhistle.cluster.health.ReadinessPart;
import io.gridwhistle.cluster.log.LogTail;
import io.gridwhistle.cluster.log.TopicSetup;
import io.gridwhistle.wire.Topics;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** Keeps the rules and their history up to date for as long as the node lives. */
@Context
final class RuleTails implements ReadinessPart {
  private final LogTail rules;
  private final LogTail history;

  RuleTails(NodeSettings settings, TopicSetup topics, RulesView view, RuleArchive archive) {
    rules = new LogTail(settings.kafka(), topics, Topics.RULES, view);
    history = new LogTail(settings.kafka(), topics, RuleArchive.TOPIC, archive);
  }

  @PostConstruct
  void start() {
    rules.start();
    history.start();
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public boolean isReady() {
    return rules.isCaughtUp() && history.isCaughtUp();
  }

  @PreDestroy
  void close() {
    rules.close();
    history.close();
  }
}
