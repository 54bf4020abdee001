/** Registration, login, logout and the caller's own profile. */
@NullMarked
package dev.pixelwright.adapters.rest.account;

import org.jspecify.annotations.NullMarked;
