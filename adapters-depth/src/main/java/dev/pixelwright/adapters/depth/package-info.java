/** The depth of a picture, estimated by a trained network that runs here (ONNX Runtime). */
@NullMarked
package dev.pixelwright.adapters.depth;

import org.jspecify.annotations.NullMarked;
