package io.gridwhistle.detection;

import io.gridwhistle.alert.Evidence;
import io.gridwhistle.alert.Text;
import io.gridwhistle.registry.Scope;
import java.util.List;
import java.util.Map;

/** What a rule says about a key at an instant: where, how much, on what grounds, in words. */
public record Finding(
    String rule,
    int ruleVersion,
    String key,
    Scope scope,
    List<String> grids,
    Map<String, Number> measure,
    Evidence evidence,
    Text explanation,
    Text advice) {}
