/** What those who run the installation are told of what a process logs. */
@NullMarked
package dev.pixelwright.adapters.rest.log;

import org.jspecify.annotations.NullMarked;
