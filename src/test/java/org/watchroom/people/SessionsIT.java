package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.AccountCache;
import org.watchroom.platform.Accounts;
import org.watchroom.platform.Acting;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class SessionsIT {

    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0";

    private final Sessions sessions = House.bean(Sessions.class);
    private final AccountCache cache = House.bean(AccountCache.class);
    private long person;
    private long other;
    private long administrator;

    @BeforeEach
    void threePeople() {
        person = Somebody.with("lin", Role.TRAINEE);
        other = Somebody.with("wu", Role.TRAINEE);
        administrator = Somebody.with("boss", Role.ADMINISTRATOR);
    }

    @Test
    void anOpenSessionIsKnownInCoarseWords() {
        long id = open(person, "203.0.113.77", EDGE);
        assertThat(own(person)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(id);
            assertThat(it.device()).isEqualTo("Edge · Windows");
            assertThat(it.network()).isEqualTo("203.0.*.*");
        });
        assertThat(now(person).sessions()).containsExactly(id);
    }

    @Test
    void addressesAndDevicesAreNeverKeptWhole() {
        assertThat(Origin.of("127.0.0.1", null)).isEqualTo(new Origin("", "LOOPBACK"));
        assertThat(Origin.of("192.168.1.5", "curl/8")).isEqualTo(new Origin("", "PRIVATE"));
        assertThat(Origin.of("0:0:0:0:0:0:0:1", "")).isEqualTo(new Origin("", "LOOPBACK"));
        assertThat(Origin.of(
                        "2001:db8:1:2:3:4:5:6", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1"))
                .isEqualTo(new Origin("Safari · iPhone", "2001:db8::*"));
        assertThat(Origin.of("fd00::1", "MicroMessenger Android")).isEqualTo(new Origin("WeChat · Android", "PRIVATE"));
        for (String hostile : List.of("evil.example.org", "<script>", "", "1".repeat(500))) {
            assertThat(Origin.of(hostile, "<script>" + "x".repeat(10_000))).isEqualTo(new Origin("", ""));
        }
        assertThat(Origin.of(null, null)).isEqualTo(new Origin("", ""));
    }

    @Test
    void oneEndsOnesOwnAndTheOthersStay() {
        long first = open(person, "127.0.0.1", EDGE);
        long second = open(person, "127.0.0.1", EDGE);
        as(person, () -> sessions.end(first));
        assertThat(now(person).sessions()).containsExactly(second);
        assertThat(own(person)).extracting(SessionFacts::id).containsExactly(second);
        as(person, () -> sessions.leave(second));
        assertThat(own(person)).isEmpty();
    }

    @Test
    void nobodyEndsThatOfAnother() {
        long id = open(person, "127.0.0.1", EDGE);
        assertRefused(() -> as(other, () -> sessions.end(id)), "people.session.absent");
        assertRefused(() -> as(other, () -> sessions.endAllOf(person)), "platform.forbidden");
        assertRefused(() -> as(other, () -> sessions.of(person)), "platform.forbidden");
        as(other, () -> sessions.leave(id));
        as(other, () -> sessions.see(id));
        assertThat(own(person)).hasSize(1);
        assertRefused(() -> as(person, () -> sessions.end(-1)), "people.session.absent");
    }

    @Test
    void anAdministratorEndsAllOfSomebodyAndTheLogKnows() {
        open(person, "127.0.0.1", EDGE);
        open(person, "127.0.0.1", EDGE);
        assertThat(Somebody.as(administrator, () -> sessions.of(person))).hasSize(2);
        int before = now(person).epoch();
        as(administrator, () -> sessions.endAllOf(person));
        assertThat(now(person).epoch()).isGreaterThan(before);
        assertThat(own(person)).isEmpty();
        assertThat(Sql.count(
                        "SELECT COUNT(*) FROM action_log WHERE deed = 'Sessions.endAllOf' AND about_person = ?",
                        person))
                .isEqualTo(1);
    }

    @Test
    void aPasswordOfOnesOwnEndsThoseThatWereOpen() {
        open(person, "127.0.0.1", EDGE);
        Sql.run("UPDATE account SET epoch = epoch + 1 WHERE person_id = ?", person);
        cache.forget(person);
        assertThat(own(person)).isEmpty();
        assertThat(now(person).sessions()).isEmpty();
    }

    @Test
    void aServerThatStartsEndsWhatItHeldBeforeAndLeavesOthersAlone() {
        long ours = open(person, "127.0.0.1", EDGE);
        long ofNobody = open(person, "127.0.0.1", EDGE);
        long theirs = open(other, "127.0.0.1", EDGE);
        Sql.run("UPDATE account_session SET node = NULL WHERE id = ?", ofNobody);
        Sql.run("UPDATE account_session SET node = 'another:8080' WHERE id = ?", theirs);
        assertThat(Sql.text("SELECT node FROM account_session WHERE id = ?", ours))
                .endsWith(":8080");
        assertRefused(() -> as(person, sessions::atStart), "platform.forbidden");
        House.bean(Acting.class).asSystem(sessions::atStart);
        assertThat(own(person)).isEmpty();
        assertThat(own(other)).hasSize(1);
    }

    @Test
    void notMoreThanFiftyAreOpenAtOnce() {
        long first = open(person, "127.0.0.1", EDGE);
        for (int i = 0; i < Sessions.MOST; i++) {
            open(person, "127.0.0.1", EDGE);
        }
        assertThat(now(person).sessions()).hasSize(Sessions.MOST).doesNotContain(first);
    }

    @Test
    void whoIsAskedForOnEveryRequestCostsThreeStatementsInFiveSecondsHoweverManySessions() {
        for (int i = 0; i < 20; i++) {
            open(person, "127.0.0.1", EDGE);
        }
        cache.forget(person);
        assertThat(Statements.during(() -> now(person))).isLessThanOrEqualTo(3);
        assertThat(Statements.during(() -> now(person))).isZero();
    }

    private long open(long whose, String address, String userAgent) {
        int epoch = (int) Sql.count("SELECT epoch FROM account WHERE person_id = ?", whose);
        return Somebody.as(whose, () -> sessions.open(epoch, address, userAgent));
    }

    private List<SessionFacts> own(long whose) {
        return Somebody.as(whose, sessions::own);
    }

    private Accounts.Account now(long whose) {
        return Somebody.as(0, () -> cache.find(whose).orElseThrow());
    }

    private static void as(long whose, Runnable work) {
        Somebody.as(whose, () -> {
            work.run();
            return null;
        });
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
