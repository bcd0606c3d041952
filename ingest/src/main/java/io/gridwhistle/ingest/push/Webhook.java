package io.gridwhistle.ingest.push;

import java.net.URI;

/**
 * A township center's own server that alerts are posted to.
 *
 * @param name of the endpoint; its place in the alert log is kept under it
 * @param secret with which each post is signed
 */
record Webhook(String name, URI url, byte[] secret, Selection selection) {}
