/** What logins cost the uploads beside them. */
@NullMarked
package dev.pixelwright.benchmarks.logins;

import org.jspecify.annotations.NullMarked;
