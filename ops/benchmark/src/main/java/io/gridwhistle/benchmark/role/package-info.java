/** The roles as they ship, as processes beside a benchmark. */
package io.gridwhistle.benchmark.role;
