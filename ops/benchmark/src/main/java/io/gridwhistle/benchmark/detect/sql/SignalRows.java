package io.gridwhistle.benchmark.detect.sql;

import io.gridwhistle.benchmark.detect.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.BooleanType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.VarCharType;
import org.jspecify.annotations.Nullable;

/** Signals in the form that Flink's SQL works on, so that nothing is left to convert. */
final class SignalRows {
  static final int MILLIS = 2;
  private static final LogicalType TEXT = new VarCharType(VarCharType.MAX_LENGTH);

  static final InternalTypeInfo<RowData> TYPE =
      InternalTypeInfo.of(
          RowType.of(
              new LogicalType[] {
                new IntType(false),
                TEXT.copy(false),
                new BigIntType(false),
                new IntType(false),
                new BooleanType(false),
                new BigIntType(false),
                TEXT,
                TEXT
              },
              new String[] {
                "kind", "code", "millis", "stage", "flag", "due", "category", "disputes"
              }));

  private final Map<String, StringData> texts = new HashMap<>();

  private SignalRows() {}

  static List<RowData> of(List<Signal> signals) {
    SignalRows rows = new SignalRows();
    return signals.stream().map(rows::row).toList();
  }

  private RowData row(Signal signal) {
    return GenericRowData.of(
        signal.kind().ordinal(),
        text(signal.key()),
        signal.at(),
        signal.stage(),
        signal.flag(),
        signal.due(),
        text(signal.category()),
        signal.isReport() ? text(String.join("\n", signal.disputes())) : null);
  }

  /** Equal texts once, and encoded already. */
  private @Nullable StringData text(@Nullable String text) {
    return text == null ? null : texts.computeIfAbsent(text, SignalRows::encoded);
  }

  private static StringData encoded(String text) {
    BinaryStringData encoded = BinaryStringData.fromString(text);
    encoded.ensureMaterialized();
    return encoded;
  }
}
