/** Small ONNX models, written here byte by byte: depth networks whose answer is known, and some that are wrong. */
@NullMarked
package dev.pixelwright.testbed.onnx;

import org.jspecify.annotations.NullMarked;
