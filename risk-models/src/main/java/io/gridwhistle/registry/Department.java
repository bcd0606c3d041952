package io.gridwhistle.registry;

/** A department that incidents are dispatched to. */
public record Department(String code, String name) {}
