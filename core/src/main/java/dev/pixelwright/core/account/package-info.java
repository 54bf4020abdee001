/** Who uses the platform: users, their names and their sessions. */
@NullMarked
package dev.pixelwright.core.account;

import org.jspecify.annotations.NullMarked;
