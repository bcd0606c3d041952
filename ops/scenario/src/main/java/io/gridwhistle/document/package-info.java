/** The wire forms that simulated counties and imported exports are written in. */
package io.gridwhistle.document;
