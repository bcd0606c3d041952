/** The command line of {@code ops/gridwhistle}. */
package io.gridwhistle.command;
