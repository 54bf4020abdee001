/** The description of the HTTP face as it is served: for programs, and as a page for people. */
@NullMarked
package dev.pixelwright.adapters.rest.docs;

import org.jspecify.annotations.NullMarked;
