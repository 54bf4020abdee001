/** Who is calling: tokens, the cookie, and the guard against other people's pages. */
@NullMarked
package dev.pixelwright.adapters.rest.auth;

import org.jspecify.annotations.NullMarked;
