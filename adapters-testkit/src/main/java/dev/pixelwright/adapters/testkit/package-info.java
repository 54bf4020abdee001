/** What every adapter must prove: the contracts of the ports, and what their tests are made of. */
@NullMarked
package dev.pixelwright.adapters.testkit;

import org.jspecify.annotations.NullMarked;
