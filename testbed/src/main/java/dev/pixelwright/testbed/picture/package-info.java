/** Pictures that a program can make. */
@NullMarked
package dev.pixelwright.testbed.picture;

import org.jspecify.annotations.NullMarked;
