package io.gridwhistle.registry;

import org.jspecify.annotations.Nullable;

/**
 * A place that events are about.
 *
 * @param grid null where the place is a division
 * @param scope the codes above it
 */
public record Site(@Nullable Grid grid, Scope scope) {}
