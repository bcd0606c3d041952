/** The whole platform as its users meet it: how soon it warns, and how soon after a crash. */
package io.gridwhistle.benchmark.live;
