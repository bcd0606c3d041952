package io.gridwhistle.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.internal.serialization.Data;
import com.hazelcast.internal.serialization.InternalSerializationService;
import com.hazelcast.map.impl.MapEntries;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.risk.GridState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The bytes under which states travel; running members and jobs of other versions rely on them. */
class WireFormTest {
  @Test
  void state_written_hasTheAgreedBytes() throws IOException {
    try (TestMembers members = new TestMembers()) {
      InternalSerializationService service = serialization(members.start(FreePort.any()));
      Data data = service.toData(States.full());
      assertThat(hex(data)).isEqualTo(golden("grid-state.hex"));
      assertThat((GridState) service.toObject(data)).isEqualTo(States.full());
    }
  }

  @Test
  void publishing_written_hasTheAgreedBytes() throws IOException {
    try (TestMembers members = new TestMembers()) {
      InternalSerializationService service = serialization(members.start(FreePort.any()));
      MapEntries states = new MapEntries();
      states.add(service.toData("G001"), service.toData(States.full()));
      assertThat(hex(service.toData(new PublishOnOwner(states))))
          .isEqualTo(golden("publish-on-owner.hex"));
      assertThat(hex(service.toData(new SetNewer(states)))).isEqualTo(golden("set-newer.hex"));
    }
  }

  private static String hex(Data data) {
    return HexFormat.of().formatHex(data.toByteArray());
  }

  private static InternalSerializationService serialization(HazelcastInstance member) {
    return ((HazelcastInstanceProxy) member).getSerializationService();
  }

  private static String golden(String name) throws IOException {
    try (var in = Objects.requireNonNull(WireFormTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
