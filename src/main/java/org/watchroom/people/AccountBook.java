package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Pattern;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.AccountListRepository;
import org.watchroom.people.model.AccountRepository;

/** The accounts of everybody, for who helps them in. */
@ApplicationScoped
@Transactional
public class AccountBook {

    /** Accounts on one page. */
    public static final int PAGE = 50;

    /** Most characters of a mail address (RFC 5321 §4.5.3.1). */
    public static final int LONGEST_MAIL = 254;

    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final int LONGEST_WORD = 80;

    @Inject
    private AccountListRepository list;

    @Inject
    private AccountRepository accounts;

    /**
     * One page by name; two statements, however many there are.
     *
     * @param part of the name, the sign-in name or the institution; null or blank finds all
     */
    @Permits(Permission.SEE_ACCOUNTS)
    public PageOf<AccountLine> search(String part, int page) {
        String text = part == null ? "" : part.strip();
        String word = text.substring(0, Math.min(text.length(), LONGEST_WORD));
        return new PageOf<>(
                list.find(word, PAGE, PAGE * (Math.max(1, page) - 1)).stream()
                        .map(AccountBook::line)
                        .toList(),
                list.count(word));
    }

    @Permits(Permission.SEE_ACCOUNTS)
    public AccountLine get(long personId) {
        return list.find(personId).map(AccountBook::line).orElseThrow(() -> Refused.absent("people.account.absent"));
    }

    /**
     * Says where mail reaches this person; blank takes the address away.
     *
     * @throws Refused {@code people.mail.form}
     */
    @Permits(Permission.KEEP_ACCOUNTS)
    public void reachBy(long personId, String mail) {
        String text = mail == null || mail.isBlank() ? null : mail.strip();
        if (text != null && (text.length() > LONGEST_MAIL || !MAIL.matcher(text).matches())) {
            throw Refused.input("people.mail.form");
        }
        accounts.get(personId).isReachedBy(text);
    }

    private static AccountLine line(AccountListRepository.Row row) {
        String state = row.mustChangePassword() ? "NEW" : "OPEN";
        return new AccountLine(
                row.personId(),
                row.name(),
                row.signInName(),
                row.institution() == null ? "" : row.institution(),
                row.roles() == null ? List.of() : List.of(row.roles().split(",")),
                row.disabled() ? "CLOSED" : state,
                row.mail(),
                row.secondFactor());
    }
}
