/** Registration, and what users do with their own accounts. */
@NullMarked
package dev.pixelwright.adapters.rest.account;

import org.jspecify.annotations.NullMarked;
