package dev.pixelwright.app.service;

import dev.pixelwright.app.config.ServiceConfiguration;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files of configuration, read as the service reads them. */
final class ConfigurationFiles {

    private ConfigurationFiles() {}

    static ServiceConfiguration read(Path folder, String yaml, Overrides overrides) throws Exception {
        Path file = Files.writeString(folder.resolve("test.yml"), yaml);
        LayeredConfiguration source = new LayeredConfiguration(Optional.of(file), overrides);
        return new DefaultConfigurationFactoryFactory<ServiceConfiguration>()
                .create(ServiceConfiguration.class, Validators.newValidator(), Jackson.newObjectMapper(), "dw")
                .build(source, source.name());
    }
}
