package io.gridwhistle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobSettingsTest {

  @Test
  void of_nothingSet_givesTheDefaults() {
    assertThat(JobSettings.of(Map.of()))
        .isEqualTo(
            new JobSettings(
                "127.0.0.1:9092",
                List.of(URI.create("http://127.0.0.1:9200")),
                List.of("127.0.0.1:5701"),
                URI.create("http://127.0.0.1:8081"),
                Path.of(".gridwhistle/checkpoints").toAbsolutePath().toUri(),
                ZoneId.of("Asia/Shanghai"),
                2,
                "hashmap",
                Duration.ofDays(35)));
  }

  @Test
  void of_everythingSet_takesIt() {
    assertThat(
            JobSettings.of(
                Map.of(
                    "GRIDWHISTLE_KAFKA", "k1:1,k2:2",
                    "GRIDWHISTLE_ELASTICSEARCH", "https://e1:9200, http://e2:9201",
                    "GRIDWHISTLE_HAZELCAST", "h1:5701, h2:5702",
                    "GRIDWHISTLE_FLINK", "http://f:8081",
                    "GRIDWHISTLE_CHECKPOINTS", "s3://bucket/checkpoints",
                    "GRIDWHISTLE_ZONE", "Asia/Urumqi",
                    "GRIDWHISTLE_PARALLELISM", "4",
                    "GRIDWHISTLE_STATE_BACKEND", "rocksdb",
                    "GRIDWHISTLE_RETENTION", "P40D")))
        .isEqualTo(
            new JobSettings(
                "k1:1,k2:2",
                List.of(URI.create("https://e1:9200"), URI.create("http://e2:9201")),
                List.of("h1:5701", "h2:5702"),
                URI.create("http://f:8081"),
                URI.create("s3://bucket/checkpoints"),
                ZoneId.of("Asia/Urumqi"),
                4,
                "rocksdb",
                Duration.ofDays(40)));
  }

  @Test
  void of_severalUnusableValues_namesEachWithAdvice() {
    assertThatThrownBy(
            () ->
                JobSettings.of(
                    Map.of(
                        "GRIDWHISTLE_PARALLELISM", "0",
                        "GRIDWHISTLE_STATE_BACKEND", "disk",
                        "GRIDWHISTLE_FLINK", "127.0.0.1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The value '0' of GRIDWHISTLE_PARALLELISM cannot be read. Maybe use 2.")
        .hasMessageContaining(
            "The value 'disk' of GRIDWHISTLE_STATE_BACKEND cannot be read. Maybe use rocksdb.")
        .hasMessageContaining("The value '127.0.0.1' of GRIDWHISTLE_FLINK cannot be read.");
  }

  @Test
  void checkpointsOf_job_liesBelowTheDataDirectory() {
    assertThat(JobSettings.of(Map.of("GRIDWHISTLE_DATA", "/data")).checkpointsOf("alert-index"))
        .isEqualTo("file:///data/checkpoints/alert-index");
  }
}
