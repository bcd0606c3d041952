/** The loops that every event goes through, each alone under JMH. */
@NullMarked
package io.gridwhistle.benchmark.inner;

import org.jspecify.annotations.NullMarked;
