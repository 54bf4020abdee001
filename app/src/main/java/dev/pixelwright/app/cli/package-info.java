/** The command line: one class a command, one line an error. */
@NullMarked
package dev.pixelwright.app.cli;

import org.jspecify.annotations.NullMarked;
