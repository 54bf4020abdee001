/** What a process logs: how much it is, where it is written, and what stands beside it. All of it is logback's and SLF4J's. */
@NullMarked
package dev.pixelwright.app.log;

import org.jspecify.annotations.NullMarked;
