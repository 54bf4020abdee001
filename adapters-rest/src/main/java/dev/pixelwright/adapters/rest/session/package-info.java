/** Signing in and out, and the places where a user is signed in. */
@NullMarked
package dev.pixelwright.adapters.rest.session;

import org.jspecify.annotations.NullMarked;
