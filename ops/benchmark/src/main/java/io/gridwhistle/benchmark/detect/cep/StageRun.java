package io.gridwhistle.benchmark.detect.cep;

import io.gridwhistle.benchmark.detect.Signal;
import java.util.List;

/** A stage from its start to its end. */
record StageRun(Signal start, List<Signal> during, Signal end) {}
