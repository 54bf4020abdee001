package dev.pixelwright.core.model;

import java.io.OutputStream;

/**
 * Where a model goes; both are left open.
 *
 * @param model in the format of the order
 * @param preview a picture that shows it, as a file in any format that an engine reads; it is decoded again before anybody
 *     sees it
 */
public record ModelTarget(OutputStream model, OutputStream preview) {}
