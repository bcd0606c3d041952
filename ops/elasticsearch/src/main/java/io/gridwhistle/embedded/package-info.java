/** Real servers as child processes, from Maven's jars alone. */
package io.gridwhistle.embedded;
