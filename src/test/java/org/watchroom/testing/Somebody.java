package org.watchroom.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Acting;

/** People for tests. */
public final class Somebody {

    private Somebody() {}

    /** @return the id of a new person with an account that holds the roles */
    public static long with(String name, Role... roles) {
        long id = Sql.run("INSERT INTO person (name) VALUES (?)", name);
        Sql.run(
                "INSERT INTO account (person_id, sign_in_name, must_change_password) VALUES (?, ?, FALSE)",
                id,
                name + id);
        Arrays.stream(roles)
                .forEach(role -> Sql.run("INSERT INTO account_role (person_id, role) VALUES (?, ?)", id, role.name()));
        return id;
    }

    /** Runs a use case as that person and hands back what it returned. */
    public static <T> T as(long personId, Callable<T> work) {
        Object[] result = new Object[1];
        House.bean(Acting.class).as(personId, () -> {
            try {
                result[0] = work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        @SuppressWarnings("unchecked")
        T answer = (T) result[0];
        return answer;
    }

    /** Runs a use case that hands back nothing. */
    public static void does(long personId, Runnable work) {
        House.bean(Acting.class).as(personId, work);
    }

    /** That person is turned down for that reason. */
    public static void isRefused(String key, long personId, Runnable work) {
        assertThatThrownBy(() -> does(personId, work))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
