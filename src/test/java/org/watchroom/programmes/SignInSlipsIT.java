package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.people.OwnPassword;
import org.watchroom.people.SignIn;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SignInSlipsIT {

    private final SignIn signIn = House.bean(SignIn.class);
    private final OwnPassword ownPassword = House.bean(OwnPassword.class);
    private final Cohorts cohorts = House.bean(Cohorts.class);
    private Office office;

    @BeforeEach
    void aCohortOfTwo() {
        office = new Office();
        office.confirm(office.upload(
                List.of("祝立群", "990102197903141170", "19900000501", Office.HOME, "保安"),
                List.of("甲乙", "11010519491231002X", "19900000502", Office.HOME, "护理员")));
    }

    @Test
    void aSlipLetsItsOwnerInOnceAndThePasswordMustBeChanged() {
        List<Cohorts.Slip> slips = slips();
        assertThat(slips).extracting(Cohorts.Slip::name).containsExactlyInAnyOrder("祝立群", "甲乙");
        Cohorts.Slip slip = slips.get(0);
        long person = in(slip.signInName(), slip.password());
        assertThat(Sql.count("SELECT must_change_password FROM account WHERE person_id = ?", person))
                .isEqualTo(1);
        Somebody.as(person, () -> ownPassword.choose(slip.password(), "a sentence of mine"));
        assertThat(slips()).extracting(Cohorts.Slip::signInName).doesNotContain(slip.signInName());
        assertThat(in(slip.signInName(), "a sentence of mine")).isEqualTo(person);
    }

    @Test
    void newSlipsEndTheOldOnes() {
        Cohorts.Slip old = slips().get(0);
        slips();
        assertRefused(() -> in(old.signInName(), old.password()), "people.sign-in.wrong");
    }

    @Test
    void nobodySignsInWithoutASlip() {
        assertRefused(() -> in("19900000501", ""), "people.sign-in.wrong");
    }

    @Test
    void aPasswordStandsNowhereInPlainText() {
        String password = slips().get(0).password();
        assertThat(Columns.ofAllTables().filter(row -> row.contains(password))).isEmpty();
    }

    @Test
    void whenAllHaveTheirOwnPasswordThereIsNothingToHandOut() {
        Sql.run("UPDATE account SET must_change_password = FALSE");
        assertRefused(this::slips, "people.slips.none");
    }

    private List<Cohorts.Slip> slips() {
        return Somebody.as(office.administrator, () -> cohorts.handOverSlips(office.cohort));
    }

    private long in(String name, String password) {
        return Somebody.as(0, () -> signIn.signIn(name, password, "192.0.2.1")).personId();
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
