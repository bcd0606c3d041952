/** The two views of the log, grid state and alert index, beside the bare calls below them. */
package io.gridwhistle.benchmark.views;
