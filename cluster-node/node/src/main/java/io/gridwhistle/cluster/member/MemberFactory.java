package io.gridwhistle.cluster.member;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.gridwhistle.cluster.NodeSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class MemberFactory {
  /** Leaving is graceful: what this member holds is handed over first. */
  @Singleton
  @Bean(preDestroy = "shutdown")
  HazelcastInstance member(NodeSettings settings) {
    return Hazelcast.newHazelcastInstance(MemberConfig.of(settings));
  }
}
