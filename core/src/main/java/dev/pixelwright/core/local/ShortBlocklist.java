package dev.pixelwright.core.local;

import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.port.CommonPasswords;
import java.util.Locale;
import java.util.Set;

/**
 * The few dozen passwords of eight characters and more that head every list of leaked ones. A program that lets strangers
 * choose passwords gives the front door a longer list.
 */
public final class ShortBlocklist implements CommonPasswords {

    private static final Set<String> LIST = Set.of(
            "password",
            "password1",
            "password12",
            "password123",
            "passw0rd",
            "p@ssw0rd",
            "p@ssword",
            "12345678",
            "123456789",
            "1234567890",
            "0123456789",
            "87654321",
            "987654321",
            "11111111",
            "00000000",
            "88888888",
            "12341234",
            "11223344",
            "123123123",
            "1q2w3e4r",
            "1q2w3e4r5t",
            "1qaz2wsx",
            "qwertyui",
            "qwertyuiop",
            "qwerty12",
            "qwerty123",
            "qwerty1234",
            "asdfghjk",
            "asdfghjkl",
            "zxcvbnm1",
            "abcd1234",
            "abc12345",
            "abcdefgh",
            "iloveyou",
            "iloveyou1",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman",
            "trustno1",
            "welcome1",
            "welcome123",
            "letmein1",
            "letmein123",
            "admin123",
            "administrator",
            "changeme",
            "whatever",
            "computer",
            "internet",
            "starwars",
            "michelle",
            "jennifer",
            "charlie1",
            "dragon12");

    public ShortBlocklist() {}

    @Override
    public boolean contains(Password password) {
        String folded = password.value().toLowerCase(Locale.ROOT);
        return LIST.contains(folded) || folded.chars().distinct().count() == 1;
    }
}
