/** What those do who run the installation. */
@NullMarked
package dev.pixelwright.adapters.rest.admin;

import org.jspecify.annotations.NullMarked;
