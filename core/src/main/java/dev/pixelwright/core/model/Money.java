package dev.pixelwright.core.model;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount of money.
 *
 * @param amount 0 or more, with up to four decimals
 * @param currency by ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final int MOST_DECIMALS = 4;
    private static final Pattern TEXT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})? [A-Z]{3}");

    public Money {
        if (amount.signum() < 0 || amount.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("An amount is 0 or more with up to four decimals, not " + amount);
        }
    }

    /**
     * Reads an amount below a billion and the three letters of a currency, such as {@code 0.30 USD}.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static Money of(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("Money is an amount and a currency, as '0.30 USD', not '" + text + "'");
        }
        int between = text.indexOf(' ');
        String code = text.substring(between + 1);
        return new Money(new BigDecimal(text.substring(0, between)), currency(code));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + code + "' is no currency", e);
        }
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException when they are not of the same currency
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " are not added");
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
