/** What the jobs read from the log: events with their time, and the control topics. */
package io.gridwhistle.source;
