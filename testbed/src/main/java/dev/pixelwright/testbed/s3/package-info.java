/** A real S3 server on loopback. */
@NullMarked
package dev.pixelwright.testbed.s3;

import org.jspecify.annotations.NullMarked;
