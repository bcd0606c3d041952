package io.gridwhistle.ingest;

import io.gridwhistle.ingest.actions.AlertActions;
import io.gridwhistle.ingest.health.HealthRoutes;
import io.gridwhistle.ingest.intake.Intake;
import io.gridwhistle.ingest.metrics.PushMetrics;
import io.gridwhistle.ingest.push.AlertTail;
import io.gridwhistle.ingest.push.KafkaAlertHistory;
import io.gridwhistle.registry.Registry;
import java.util.function.Supplier;

/** What all event loops share. */
record Parts(
    Supplier<Registry> registry,
    Intake intake,
    AlertTail tail,
    KafkaAlertHistory history,
    PushMetrics pushMetrics,
    AlertActions actions,
    HealthRoutes health) {}
