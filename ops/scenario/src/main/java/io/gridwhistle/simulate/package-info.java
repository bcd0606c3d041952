/** A believable county whose events follow from a seed alone, with known risks planted in it. */
package io.gridwhistle.simulate;
