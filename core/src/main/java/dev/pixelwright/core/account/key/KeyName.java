package dev.pixelwright.core.account.key;

import dev.pixelwright.core.failure.AccessFailure.InvalidApiKey;

/** What a user calls an API key: 1 to 100 characters (code points), none of them a control character. */
public record KeyName(String value) {

    private static final int MAX_LENGTH = 100;

    public KeyName {
        boolean plain = value.codePoints().noneMatch(KeyName::isUnfit);
        if (value.isBlank() || !plain || value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new InvalidApiKey("name", "1 to 100 characters").toException();
        }
    }

    private static boolean isUnfit(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
