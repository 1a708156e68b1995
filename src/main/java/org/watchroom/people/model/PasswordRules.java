package org.watchroom.people.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;

/**
 * What a password must be: long enough, and nothing that others would try first. Any characters may stand in it, none
 * must, and none expires by itself (NIST SP 800-63B-4 §3.1.1.2, OWASP ASVS 5.0 6.2).
 */
public final class PasswordRules {

    /** Fewest characters for trainees and instructors; ASVS 5.0 6.2.1 asks for 8 at least. */
    public static final int SHORTEST = 10;

    /** Fewest for administrators, as NIST asks for where the password is the only factor. */
    public static final int SHORTEST_OF_ADMINISTRATORS = 15;

    /** Most characters. Beyond this a hash would only cost time; both standards ask for 64 at least. */
    public static final int LONGEST = 128;

    private static final int SHORTEST_NAME = 3;

    private PasswordRules() {}

    public static int shortest(Set<Role> roles) {
        return roles.contains(Role.ADMINISTRATOR) ? SHORTEST_OF_ADMINISTRATORS : SHORTEST;
    }

    /**
     * Lets it pass or refuses.
     *
     * @param person whose it will be; name and phone must not stand in it
     * @throws Refused {@code people.password.length}, {@code people.password.own-name} or
     *     {@code people.password.common}
     */
    public static void check(String wanted, Account account, Person person) {
        String text = wanted == null ? "" : wanted;
        int shortest = shortest(account.roles());
        if (text.codePointCount(0, text.length()) < shortest || text.length() > LONGEST) {
            throw Refused.input("people.password.length", shortest, LONGEST);
        }
        String plain = plain(text);
        if (Stream.of(account.signInName(), person.phone(), person.name())
                .filter(it -> it != null && plain(it).length() >= (isLatin(it) ? SHORTEST_NAME : 2))
                .anyMatch(it -> plain.contains(plain(it)))) {
            throw Refused.input("people.password.own-name");
        }
        if (CommonPasswords.contain(text)) {
            throw Refused.input("people.password.common");
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(it -> it < 0x250);
    }
}
