/** Any engine, in child processes that can be killed; enter at {@code SandboxedEngine}. */
@NullMarked
package dev.pixelwright.adapters.sandbox;

import org.jspecify.annotations.NullMarked;
