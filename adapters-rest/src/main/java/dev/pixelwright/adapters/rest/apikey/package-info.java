/** The credentials that a user gives to programs. */
@NullMarked
package dev.pixelwright.adapters.rest.apikey;

import org.jspecify.annotations.NullMarked;
