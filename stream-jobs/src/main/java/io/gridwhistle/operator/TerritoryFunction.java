package io.gridwhistle.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.detection.coverage.Territory;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import io.gridwhistle.source.LogRecord;
import io.gridwhistle.state.Forms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.CoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells grids what the registry and the modes of divisions mean for them. Runs once.
 *
 * <p>The registry's parts are kept by their key, as the log has them; each head record puts them in
 * force together.
 */
@SuppressWarnings("NullAway.Init") // Flink initializes operators after their construction
final class TerritoryFunction extends CoProcessFunction<Event, LogRecord, GridNotice>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;
  static final String HEAD = "head";
  private static final ObjectMapper JSON = new ObjectMapper();

  private transient Map<String, String> parts;
  private transient Territory territory;
  private transient ListState<String> savedParts;
  private transient ListState<Event> savedModes;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    savedParts =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("registry", Types.STRING));
    savedModes =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("modes", Forms.EVENT.serializer()));
    parts = new LinkedHashMap<>();
    territory = new Territory();
    for (String saved : savedParts.get()) {
      int line = saved.indexOf('\n');
      parts.put(saved.substring(0, line), saved.substring(line + 1));
    }
    List<Event> modes = new ArrayList<>();
    savedModes.get().forEach(modes::add);
    if (parts.containsKey(HEAD)) {
      territory.load(registry());
    }
    territory.restoreModes(modes);
  }

  @Override
  public void processElement1(Event mode, Context context, Collector<GridNotice> out) {
    territory.apply(mode).forEach(out::collect);
  }

  @Override
  public void processElement2(LogRecord record, Context context, Collector<GridNotice> out)
      throws Exception {
    if (record.value() == null) {
      parts.remove(record.key());
    } else {
      parts.put(record.key(), new String(record.bytes(), StandardCharsets.UTF_8));
    }
    if (record.key().equals(HEAD)) {
      territory.load(registry()).forEach(out::collect);
    }
  }

  private Registry registry() throws Exception {
    JsonNode head = JSON.readTree(parts.getOrDefault(HEAD, "{}"));
    List<JsonNode> features = new ArrayList<>();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (!part.getKey().equals(HEAD)) {
        features.add(JSON.readTree(part.getValue()));
      }
    }
    return RegistryReader.read(head, features, head.path("version").asInt());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    List<String> saved = new ArrayList<>();
    parts.forEach((key, value) -> saved.add(key + "\n" + value));
    savedParts.update(saved);
    savedModes.update(territory.modes());
  }
}
