/** Starts, watches, restarts and stops every role of the platform on one machine. */
package io.gridwhistle.launch;
