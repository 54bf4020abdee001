/** How long a connection may take to say what it wants, and where a body waits until it is there. */
@NullMarked
package dev.pixelwright.adapters.rest.connection;

import org.jspecify.annotations.NullMarked;
