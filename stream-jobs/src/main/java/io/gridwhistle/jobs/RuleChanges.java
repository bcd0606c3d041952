package io.gridwhistle.jobs;

import io.gridwhistle.operator.RuleChange;
import io.gridwhistle.source.LogRecord;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Versions of rules from their log; a rule that was removed there keeps its last version. */
final class RuleChanges implements FlatMapFunction<LogRecord, RuleChange> {
  private static final long serialVersionUID = 1;

  @Override
  public void flatMap(LogRecord record, Collector<RuleChange> out) {
    byte[] json = record.value();
    if (json != null) {
      out.collect(new RuleChange(record.key(), new String(json, StandardCharsets.UTF_8)));
    }
  }
}
