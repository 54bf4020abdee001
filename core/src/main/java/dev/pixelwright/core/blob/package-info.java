/** Stored bytes: the key of an object, its ledger entry, and bytes that can be read again. */
@NullMarked
package dev.pixelwright.core.blob;

import org.jspecify.annotations.NullMarked;
