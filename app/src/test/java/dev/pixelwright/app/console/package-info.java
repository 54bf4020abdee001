/** The web console as people see it: the real service, a real browser. How to write such a test stands in README.md. */
@NullMarked
package dev.pixelwright.app.console;

import org.jspecify.annotations.NullMarked;
