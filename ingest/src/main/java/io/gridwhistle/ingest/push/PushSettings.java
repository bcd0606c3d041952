package io.gridwhistle.ingest.push;

/**
 * How alerts are pushed.
 *
 * @param recentAlerts how many of the newest alerts are held in memory for clients that resume
 * @param beatMillis time between two signs of life
 * @param stallMillis how long a client may take nothing before it is disconnected
 * @param queueBytes how much may wait in one connection
 * @param mostConnections connections of this node
 */
public record PushSettings(
    int recentAlerts, long beatMillis, long stallMillis, int queueBytes, int mostConnections) {}
