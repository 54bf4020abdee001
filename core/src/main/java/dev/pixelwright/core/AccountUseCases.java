package dev.pixelwright.core;

import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.usecase.account.AppointFirstAdmin;
import dev.pixelwright.core.usecase.account.Authenticate;
import dev.pixelwright.core.usecase.account.AuthenticateKey;
import dev.pixelwright.core.usecase.account.ChangeMembership;
import dev.pixelwright.core.usecase.account.ChangePassword;
import dev.pixelwright.core.usecase.account.CheckUsages;
import dev.pixelwright.core.usecase.account.CloseSession;
import dev.pixelwright.core.usecase.account.CreateApiKey;
import dev.pixelwright.core.usecase.account.DeleteAccount;
import dev.pixelwright.core.usecase.account.DeleteApiKey;
import dev.pixelwright.core.usecase.account.FindModelCosts;
import dev.pixelwright.core.usecase.account.FindThroughput;
import dev.pixelwright.core.usecase.account.FindUsage;
import dev.pixelwright.core.usecase.account.FindUser;
import dev.pixelwright.core.usecase.account.ListApiKeys;
import dev.pixelwright.core.usecase.account.ListSessions;
import dev.pixelwright.core.usecase.account.ListUsers;
import dev.pixelwright.core.usecase.account.LogIn;
import dev.pixelwright.core.usecase.account.LogOut;
import dev.pixelwright.core.usecase.account.OpenSession;
import dev.pixelwright.core.usecase.account.RegisterUser;
import java.time.Clock;

/** What people intend with their accounts, and those who run the installation with everybody's. */
public record AccountUseCases(
        RegisterUser registerUser,
        LogIn logIn,
        OpenSession openSession,
        Authenticate authenticate,
        LogOut logOut,
        ListSessions listSessions,
        CloseSession closeSession,
        ChangePassword changePassword,
        DeleteAccount deleteAccount,
        CreateApiKey createApiKey,
        ListApiKeys listApiKeys,
        DeleteApiKey deleteApiKey,
        AuthenticateKey authenticateKey,
        FindUsage findUsage,
        FindModelCosts findModelCosts,
        FindThroughput findThroughput,
        CheckUsages checkUsages,
        FindUser findUser,
        ListUsers listUsers,
        ChangeMembership changeMembership,
        AppointFirstAdmin appointFirstAdmin) {

    static AccountUseCases of(PixelwrightBuilder parts, Database db, Ids ids) {
        Clock clock = parts.clock;
        RegisterUser registerUser = new RegisterUser(db.users(), parts.commonPasswords, parts.hasher, ids, clock);
        OpenSession openSession = new OpenSession(db.users(), db.sessions(), parts.sessionPolicy, ids, clock);
        FindUser findUser = new FindUser(db.users());
        return new AccountUseCases(
                registerUser,
                new LogIn(db.users(), parts.hasher, db.attempts(), openSession, ids),
                openSession,
                new Authenticate(db.sessions(), db.users(), clock),
                new LogOut(db.sessions()),
                new ListSessions(db.sessions(), clock),
                new CloseSession(db.sessions()),
                new ChangePassword(db.users(), parts.hasher, parts.commonPasswords, db.attempts()),
                new DeleteAccount(db.memberships()),
                new CreateApiKey(db.apiKeys(), ids, clock),
                new ListApiKeys(db.apiKeys()),
                new DeleteApiKey(db.apiKeys()),
                new AuthenticateKey(db.apiKeys(), db.users(), clock),
                new FindUsage(db.usages()),
                new FindModelCosts(db.usages()),
                new FindThroughput(db.throughput()),
                new CheckUsages(db.usages()),
                findUser,
                new ListUsers(db.users()),
                new ChangeMembership(findUser, db.memberships()),
                new AppointFirstAdmin(db.users(), registerUser));
    }
}
