/** Workers only: a process that does the jobs which others order. */
@NullMarked
package dev.pixelwright.examples.worker;

import org.jspecify.annotations.NullMarked;
