/** What people do with their accounts, and those who run the installation with everybody's. */
@NullMarked
package dev.pixelwright.core.usecase.account;

import org.jspecify.annotations.NullMarked;
