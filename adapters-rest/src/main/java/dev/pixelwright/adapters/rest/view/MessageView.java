package dev.pixelwright.adapters.rest.view;

/** A sentence in the caller's language. */
public record MessageView(String message) {}
