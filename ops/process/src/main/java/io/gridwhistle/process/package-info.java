/** Java processes as children: started, awaited, stopped, and never left behind. */
package io.gridwhistle.process;
