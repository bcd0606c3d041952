/** Where the jobs' results go: the log, the live grid state and the alert index. */
package io.gridwhistle.sink;
