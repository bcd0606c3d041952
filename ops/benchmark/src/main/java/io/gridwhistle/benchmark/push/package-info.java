/** Alerts pushed to thousands of WebSocket clients, beside a bare broadcast. */
package io.gridwhistle.benchmark.push;
