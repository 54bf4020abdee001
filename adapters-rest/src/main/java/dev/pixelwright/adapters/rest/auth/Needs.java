package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.key.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a caller must be allowed in order to be heard here. Every route that knows its caller has this or {@link InPerson}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** All of them. */
    Scope[] value();
}
