/** Secrets: how passwords are hashed and where the key that signs tokens is kept. */
@NullMarked
package dev.pixelwright.app.security;

import org.jspecify.annotations.NullMarked;
