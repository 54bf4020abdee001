package dev.pixelwright.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** An application of Spring's, of which pictures are a part. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(BucketProperties.class)
public class GalleryApplication {

    /** Starts it, as {@code application.yaml} says. */
    public static void main(String[] arguments) {
        SpringApplication.run(GalleryApplication.class, arguments);
    }
}
