package io.gridwhistle.registry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A place within a grid that patrols call at. Degrees, WGS-84. */
public record Checkpoint(String id, double lon, double lat, @Nullable Duration interval) {}
