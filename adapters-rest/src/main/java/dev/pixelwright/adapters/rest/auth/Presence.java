package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.adapters.rest.auth.Credential.ByKey;
import dev.pixelwright.adapters.rest.auth.Credential.BySession;
import dev.pixelwright.core.usecase.account.Authenticate;
import dev.pixelwright.core.usecase.account.AuthenticateKey;

/** Whether somebody who was let in still would be: asked again and again by what takes long. */
public final class Presence {

    private final Authenticate authenticate;
    private final AuthenticateKey authenticateKey;

    public Presence(Authenticate authenticate, AuthenticateKey authenticateKey) {
        this.authenticate = authenticate;
        this.authenticateKey = authenticateKey;
    }

    public boolean isLetIn(Caller caller) {
        if (caller.credential() instanceof ByKey program) {
            return authenticateKey.execute(program.key().digest()).isPresent();
        }
        return caller.credential() instanceof BySession present
                && authenticate.execute(present.session()).isPresent();
    }
}
