package dev.pixelwright.core.account.key;

/** A key and what its program sends, which is known here and now and never again. */
public record NewApiKey(ApiKey key, ApiKeySecret secret) {}
