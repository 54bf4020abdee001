/** What has happened on the platform, told to programs outside it. */
@NullMarked
package dev.pixelwright.core.event;

import org.jspecify.annotations.NullMarked;
