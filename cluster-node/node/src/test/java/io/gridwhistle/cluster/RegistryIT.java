package io.gridwhistle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.cluster.World.Answer;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryIT {
  private static final String PATH = "/v1/registry";
  private final World world = World.shared();

  @Test
  void get_givesWhatCanBeLoadedAgain() throws IOException {
    Answer answer = world.get(Tokens.ANALYST, PATH);
    assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
    Registry read = RegistryReader.read(answer.json(), 1);
    assertThat(read.grids()).hasSize(6);
    assertThat(read.departments()).hasSize(1);
  }

  @Test
  void get_byTown_givesItsPart() throws IOException {
    Registry read = RegistryReader.read(world.get(Tokens.TOWN_1, PATH).json(), 1);
    assertThat(read.grids()).extracting(grid -> grid.code()).containsExactly("G1", "G2", "G3");
    assertThat(read.divisions()).extracting(d -> d.code()).containsExactly("T1", "V1", "V2");
  }

  @Test
  void get_knownVersion_isNotModified() {
    String tag = world.get(Tokens.ANALYST, PATH).header("ETag");
    assertThat(world.get(Tokens.ANALYST, PATH, "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void put_withoutAGrid_removesItUntilItComesBack() throws IOException {
    JsonNode whole = new ObjectMapper().readTree(Samples.registry());
    ((com.fasterxml.jackson.databind.node.ArrayNode) whole.path("features")).remove(5);
    int before = version();
    Answer less = world.put(Tokens.OPERATOR, PATH, whole.toString());
    assertThat(less.json().path("version").intValue()).isEqualTo(before + 1);
    assertThat(less.json().path("grids").intValue()).isEqualTo(5);
    assertThat(world.get(Tokens.ANALYST, "/v1/grids/G6").status()).isEqualTo(404);
    Answer again = world.put(Tokens.OPERATOR, PATH, Samples.registry());
    assertThat(again.json().path("version").intValue()).isEqualTo(before + 2);
    assertThat(world.get(Tokens.ANALYST, "/v1/grids/G6").status()).isEqualTo(200);
    assertThat(LogReader.keys(world.kafka(), Topics.REGISTRY))
        .as("the head comes last")
        .endsWith("head")
        .containsAll(List.of("grid:G1", "grid:G6"));
  }

  @Test
  void put_forAnotherVersion_isRefused() {
    assertThat(world.put(Tokens.OPERATOR, PATH, Samples.registry(), "If-Match", "\"999\"").status())
        .isEqualTo(412);
  }

  @Test
  void put_largeRegistry_isTakenAsAStream() {
    Answer large = world.put(Tokens.OPERATOR, PATH, withExtraGrids(20_000, 1_500));
    assertThat(large.status()).as(large.response().body()).isEqualTo(200);
    assertThat(large.json().path("grids").intValue()).isEqualTo(20_006);
    assertThat(world.put(Tokens.OPERATOR, PATH, Samples.registry()).status()).isEqualTo(200);
  }

  @Test
  void put_gridThatNoRecordHolds_saysWhich() {
    Answer answer = world.put(Tokens.OPERATOR, PATH, withExtraGrids(1, 1_000_000));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0").textValue()).contains("X0");
  }

  private static String withExtraGrids(int count, int bytesEach) {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String feature = Samples.feature("X" + i);
      more.append(',')
          .append(feature.replace("\"households\"", note(bytesEach) + "\"households\""));
    }
    String registry = Samples.registry();
    return registry.substring(0, registry.lastIndexOf(']')) + more + "]}";
  }

  private static String note(int bytes) {
    return "\"note\":\"" + "x".repeat(bytes) + "\",";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"type\":\"Feature\"}",
        "{\"type\":\"FeatureCollection\",\"features\":[{}]}",
        "{\"type\":\"FeatureCollection\",\"divisions\":[{\"code\":\"A\",\"level\":\"town\","
            + "\"parent\":\"B\"}],\"features\":[]}"
      })
  void put_unusableRegistry_saysWhy(String body) {
    int before = version();
    Answer answer = world.put(Tokens.OPERATOR, PATH, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
    assertThat(version()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"type\":\"FeatureCollection\",\"features\":[{]}", "nonsense"})
  void put_brokenBody_isBadRequest(String body) {
    assertThat(world.put(Tokens.OPERATOR, PATH, body).status()).isEqualTo(400);
  }

  private int version() {
    return world.get(Tokens.ANALYST, PATH).json().path("version").intValue();
  }
}
