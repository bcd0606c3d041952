package io.gridwhistle.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.source.LogRecord;
import java.io.IOException;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** The calendar of each registry, on the way that changes of rules take. */
final class CalendarChanges implements FlatMapFunction<LogRecord, RuleChange> {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void flatMap(LogRecord record, Collector<RuleChange> out) throws IOException {
    if (record.key().equals(TerritoryFunction.HEAD) && record.value() != null) {
      JsonNode calendar = JSON.readTree(record.bytes()).path("calendar");
      if (calendar.isObject()) {
        out.collect(new RuleChange(CountyCalendar.ID, calendar.toString()));
      }
    }
  }
}
