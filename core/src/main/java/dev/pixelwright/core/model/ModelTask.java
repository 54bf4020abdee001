package dev.pixelwright.core.model;

import dev.pixelwright.core.transform.model.ModelOrder;

/**
 * One model to make.
 *
 * @param key names the job to whoever is asked, always the same for the same job, without telling anything about it
 */
public record ModelTask(ModelPicture picture, ModelOrder order, String key) {}
