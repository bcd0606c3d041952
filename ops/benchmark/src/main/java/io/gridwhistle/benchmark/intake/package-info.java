/**
 * What it costs to take events in, beside a server and a producer that do no more than they must.
 */
package io.gridwhistle.benchmark.intake;
