/** Measures the detection job: beside the bare source, end to end, and by the number of grids. */
package io.gridwhistle.benchmark.jobs;
