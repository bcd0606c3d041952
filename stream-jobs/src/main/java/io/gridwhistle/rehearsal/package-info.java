/** A worker that has done its work once before it is needed. */
package io.gridwhistle.rehearsal;
