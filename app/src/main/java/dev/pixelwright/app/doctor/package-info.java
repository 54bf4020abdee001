/** What a system lets Pixelwright do, found out by trying. */
@NullMarked
package dev.pixelwright.app.doctor;

import org.jspecify.annotations.NullMarked;
