/** Topologies and settings of the Flink jobs, and their submission. */
package io.gridwhistle.jobs;
