package org.watchroom.platform;

import java.util.Optional;
import java.util.Set;
import org.watchroom.kernel.Role;

/** Asked before each use case what an account may do now. The feature that keeps accounts implements it. */
public interface Accounts {

    /** The account as it is now; empty when it is unknown or disabled. Bypasses every cache of its own. */
    Optional<Account> find(long personId);

    /**
     * @param epoch counts sign-outs everywhere; a session of an older epoch has ended
     * @param sessions those that are open
     */
    record Account(
            long personId, String name, Set<Role> roles, int epoch, boolean mustChangePassword, Set<Long> sessions) {
        public Account {
            roles = Set.copyOf(roles);
            sessions = Set.copyOf(sessions);
        }
    }
}
