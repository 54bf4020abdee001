/**
 * The web console: static files without a build step, and what gives them out. The files are in the folder {@code console}
 * beside these classes; how they may behave in a browser is said by {@link dev.pixelwright.adapters.web.ContentPolicy}.
 */
@NullMarked
package dev.pixelwright.adapters.web;

import org.jspecify.annotations.NullMarked;
