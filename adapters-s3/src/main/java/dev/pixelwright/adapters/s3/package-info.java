/** Objects in any S3-compatible store, and leave for clients to read and write them there. */
@NullMarked
package dev.pixelwright.adapters.s3;

import org.jspecify.annotations.NullMarked;
