package io.gridwhistle.cluster.status;

/** What is wrong, in one sentence each. */
record Trouble(String part, String zh, String en) {}
