package io.gridwhistle.registry;

import org.jspecify.annotations.Nullable;

/** A county, town or village above the grids; {@code parent} is null at the top. */
public record Division(String code, String name, String level, @Nullable String parent) {}
