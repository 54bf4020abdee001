package dev.pixelwright.adapters.rest;

import dev.pixelwright.adapters.rest.account.ProfileResource;
import dev.pixelwright.adapters.rest.account.RegistrationResource;
import dev.pixelwright.adapters.rest.account.UsageResource;
import dev.pixelwright.adapters.rest.admin.UsersResource;
import dev.pixelwright.adapters.rest.apikey.ApiKeysResource;
import dev.pixelwright.adapters.rest.auth.AccessCookie;
import dev.pixelwright.adapters.rest.auth.AccessRules;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.CallerFilter;
import dev.pixelwright.adapters.rest.auth.CrossSiteGuard;
import dev.pixelwright.adapters.rest.auth.Tokens;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.session.LoginResource;
import dev.pixelwright.adapters.rest.session.LogoutResource;
import dev.pixelwright.adapters.rest.session.SessionsResource;
import dev.pixelwright.core.AccountUseCases;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Clock;

/** The routes by which people get in, and what they do with their accounts. */
final class AccountRoutes {

    private final AccountUseCases accounts;
    private final RestSettings settings;
    private final Messages messages;
    private final Tokens tokens;
    private final AccessCookie cookie;
    private final CrossSiteGuard guard;

    AccountRoutes(AccountUseCases accounts, RestSettings settings, Messages messages, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.messages = messages;
        this.tokens = new Tokens(settings.tokenKeys(), settings.issuer(), clock);
        this.cookie = new AccessCookie(settings.secureCookies());
        this.guard = new CrossSiteGuard(settings.publicAddress());
    }

    void register(JerseyEnvironment jersey) {
        authentication(jersey);
        jersey.register(new RegistrationResource(
                accounts.registerUser(), accounts.openSession(), tokens, settings.publicAddress()));
        jersey.register(new LoginResource(accounts.logIn(), tokens, cookie, guard));
        jersey.register(new LogoutResource(accounts.logOut(), cookie, messages));
        jersey.register(new SessionsResource(accounts.listSessions(), accounts.closeSession()));
        jersey.register(new ProfileResource(accounts.changePassword(), accounts.deleteAccount(), cookie, messages));
        jersey.register(new ApiKeysResource(
                accounts.createApiKey(), accounts.listApiKeys(), accounts.deleteApiKey(), settings.publicAddress()));
        jersey.register(new UsageResource(
                accounts.findUsage(),
                accounts.findThroughput(),
                accounts.findModelCosts(),
                settings.quota(),
                settings.pixelQuota()));
        jersey.register(new UsersResource(accounts));
    }

    private void authentication(JerseyEnvironment jersey) {
        jersey.register(new AuthDynamicFeature(
                new CallerFilter(tokens, cookie, guard, accounts.authenticate(), accounts.authenticateKey())));
        jersey.register(new AuthValueFactoryProvider.Binder<>(Caller.class));
        jersey.register(new AccessRules());
    }
}
