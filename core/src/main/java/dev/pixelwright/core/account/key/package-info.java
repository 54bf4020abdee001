/** The credentials that users give to programs. */
@NullMarked
package dev.pixelwright.core.account.key;

import org.jspecify.annotations.NullMarked;
