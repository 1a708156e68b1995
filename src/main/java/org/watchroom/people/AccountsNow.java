package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.platform.Accounts;

/** Tells the platform what an account may do at this moment. */
@ApplicationScoped
@Transactional
class AccountsNow implements Accounts {

    @Inject
    private AccountRepository accounts;

    @Override
    @Permits(Permission.ANYONE)
    public Optional<Account> find(long personId) {
        return accounts.find(personId).filter(account -> !account.isDisabled()).map(account -> {
            AccountRepository.Now now = accounts.now(personId, account.epoch());
            return new Account(
                    personId,
                    now.name(),
                    account.roles(),
                    account.epoch(),
                    account.mustChangePassword(),
                    now.sessions());
        });
    }
}
