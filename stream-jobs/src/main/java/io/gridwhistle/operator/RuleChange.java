package io.gridwhistle.operator;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** A version of a rule, as its complete document in JSON. A plain record for Flink. */
public record RuleChange(String id, String json) {
  public static final TypeInformation<RuleChange> TYPE = Types.POJO(RuleChange.class);
}
