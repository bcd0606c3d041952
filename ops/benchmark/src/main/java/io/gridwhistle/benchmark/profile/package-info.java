/** Where the processor time of a run went, by the flight recorders of its processes. */
package io.gridwhistle.benchmark.profile;
