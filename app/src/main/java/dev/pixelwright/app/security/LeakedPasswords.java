package dev.pixelwright.app.security;

import com.nulabinc.zxcvbn.StandardDictionaries;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.port.CommonPasswords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The passwords of the zxcvbn library's list, which is made of leaked ones, the most frequent thirty thousand. Those too
 * short to be chosen are left out.
 */
public final class LeakedPasswords implements CommonPasswords {

    private static final int SHORTEST = 8;

    private final Set<String> list;

    /** Reads the list. */
    public LeakedPasswords() {
        Set<String> read = new HashSet<>();
        try {
            for (String word : StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies()) {
                if (word.length() >= SHORTEST) {
                    read.add(word);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
        this.list = Set.copyOf(read);
    }

    @Override
    public boolean contains(Password password) {
        String folded = password.value().toLowerCase(Locale.ROOT);
        return list.contains(folded) || folded.chars().distinct().count() == 1;
    }
}
