package dev.pixelwright.core.failure;

import java.util.Optional;

/** Why somebody cannot be registered, recognised or let in. */
public sealed interface AccountFailure extends Failure {

    /** Which of the two is not said, to help nobody guess. */
    record UserExists() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "USER_EXISTS";
        }

        @Override
        public String message() {
            return "The username or the email address is already taken.";
        }
    }

    /** The username breaks its rule. */
    record InvalidUsername() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_USERNAME";
        }

        @Override
        public String message() {
            return "A username has 3 to 32 letters, digits, dots, dashes or underscores and begins with a letter or digit.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("username");
        }
    }

    /** The email address breaks its rule. */
    record InvalidEmail() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_EMAIL";
        }

        @Override
        public String message() {
            return "This is not an email address.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("email");
        }
    }

    /** The password is too short or too long. */
    record InvalidPassword() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_PASSWORD";
        }

        @Override
        public String message() {
            return "A password has 8 to 128 characters.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("password");
        }
    }

    /** The password is among those that are tried first. */
    record CommonPassword() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "COMMON_PASSWORD";
        }

        @Override
        public String message() {
            return "This password is among those that are guessed first; choose another.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("password");
        }
    }

    /** Who is signed in must still know the password to change it. */
    record WrongPassword() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "WRONG_PASSWORD";
        }

        @Override
        public String message() {
            return "This is not the present password.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("current");
        }
    }

    /** Nobody has this name; said to those who run the installation only. */
    record UserNotFound(String username) implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "USER_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no user " + username + ".";
        }
    }

    /** An unknown user and a wrong password are told apart by nobody. */
    record InvalidCredentials() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNAUTHENTICATED;
        }

        @Override
        public String code() {
            return "INVALID_CREDENTIALS";
        }

        @Override
        public String message() {
            return "Username or password is wrong.";
        }
    }

    /** No credential, or one that is expired, revoked or forged. */
    record Unauthenticated() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNAUTHENTICATED;
        }

        @Override
        public String code() {
            return "UNAUTHENTICATED";
        }

        @Override
        public String message() {
            return "A valid credential is needed.";
        }
    }

    /** Nobody would be left who could run the installation. */
    record LastAdmin() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "LAST_ADMIN";
        }

        @Override
        public String message() {
            return "This is the last active administrator; appoint another one first.";
        }
    }

    /** Known, and not allowed. */
    record Forbidden() implements AccountFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "FORBIDDEN";
        }

        @Override
        public String message() {
            return "You may not do this.";
        }
    }
}
