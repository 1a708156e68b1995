package org.watchroom.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.insight.RoomPeople.Candidate;
import org.watchroom.insight.RoomPeople.Holder;
import org.watchroom.insight.RoomPeople.Nearness;
import org.watchroom.insight.RoomPeople.Use;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.programmes.DutyRuleFacts;
import org.watchroom.programmes.DutyRules;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class CoverageIT {

    private final Coverage coverage = House.bean(Coverage.class);
    private final DutyRules rules = House.bean(DutyRules.class);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private long administrator;
    private int people;

    @BeforeEach
    void theRulesForEverywhere() {
        administrator = Somebody.with("chen", Role.ADMINISTRATOR);
        Sql.run(
                "INSERT INTO duty_rule (region, linkage_control, lowest_level, source) VALUES ('', FALSE, 5, 'GB 25201')");
        Sql.run("INSERT INTO duty_rule (region, linkage_control, lowest_level, source) VALUES ('', TRUE, 4, '154号')");
    }

    @Test
    void aRoomIsMannedWhenEveryPostHasACertifiedPerson() {
        long home = institution("安康", "历下区", "BLUE");
        long room = room(home, "主控室", false, 3, 2);
        for (int i = 0; i < 5; i++) {
            holder(home, 5, null);
        }
        assertThat(report().rooms()).singleElement().satisfies(it -> {
            assertThat(it.needed()).isEqualTo(6);
            assertThat(it.rested()).isEqualTo(9);
            assertThat(it.held()).isEqualTo(5);
            assertThat(it.covered()).isFalse();
            assertThat(it.firstShort()).isEqualTo(today);
            assertThat(it.trainBy()).isEqualTo(today.minusMonths(6));
        });
        holder(home, null, today.plusYears(1));
        assertThat(report().rooms()).singleElement().satisfies(it -> {
            assertThat(it.covered()).isTrue();
            assertThat(it.firstShort()).isEqualTo(today.plusYears(1).plusDays(1));
        });
        assertThat(as(() -> coverage.report(today.plusYears(2), "")).rooms())
                .singleElement()
                .satisfies(it -> assertThat(it.missing()).isEqualTo(1));
        assertThat(as(() -> coverage.room(room, null)).holders())
                .extracting(Holder::use)
                .containsOnly(Use.COUNTED);
    }

    @Test
    void theRuleOfADistrictGoesBeforeThatForEverywhere() {
        long strict = institution("安康", "历下区", null);
        long lax = institution("颐和", "槐荫区", null);
        room(strict, "主控室", true, 1, 1);
        room(lax, "主控室", true, 1, 1);
        holder(strict, 5, null);
        holder(lax, 5, null);
        Somebody.does(administrator, () -> rules.add("槐荫区", true, 5, "区消防救援大队 2026 年通知"));
        assertThat(report().rooms())
                .extracting(RoomCoverage::institution, RoomCoverage::lowestLevel, RoomCoverage::covered)
                .containsExactly(tuple("安康", 4, false), tuple("颐和", 5, true));
        DutyRuleFacts own = as(rules::all).stream()
                .filter(it -> !it.everywhere())
                .findFirst()
                .orElseThrow();
        assertRefused(() -> rules.change(own.id(), own.version() + 1, 5, "x"), "programmes.duty.stale");
        assertRefused(() -> rules.change(own.id(), own.version(), 6, "x"), "programmes.duty.level");
        assertRefused(() -> rules.change(own.id(), own.version(), 5, " "), "programmes.duty.source");
        assertRefused(() -> rules.add("槐荫区", true, 3, "x"), "programmes.duty.exists");
        assertRefused(() -> rules.add("", true, 3, "x"), "programmes.duty.region");
        DutyRuleFacts common = as(rules::all).get(0);
        assertRefused(() -> rules.remove(common.id(), common.version()), "programmes.duty.everywhere");
        Somebody.does(administrator, () -> rules.remove(own.id(), own.version()));
        assertThat(report().total().covered()).isZero();
    }

    @Test
    void redAndOrangeInstitutionsThatLackPeopleComeFirst() {
        for (String colour : new String[] {"BLUE", "RED", null, "ORANGE"}) {
            room(institution("院" + colour, "历下区", colour), "主控室", false, 1, 1);
        }
        long manned = institution("满", "天桥区", "RED");
        room(manned, "主控室", false, 1, 1);
        holder(manned, 5, null);
        assertThat(report().rooms())
                .extracting(RoomCoverage::colour)
                .containsExactly("RED", "ORANGE", "BLUE", null, "RED");
        assertThat(report().districts())
                .extracting(CoverageReport.District::name, CoverageReport.District::covered)
                .containsExactlyInAnyOrder(tuple("历下区", 0L), tuple("天桥区", 1L));
        assertThat(as(() -> coverage.report(null, "天桥区")).rooms()).hasSize(1);
    }

    @Test
    void whoIsNearestToACertificateStandsFirst() {
        long home = institution("安康", "历下区", "RED");
        long room = room(home, "主控室", true, 1, 1);
        person(home);
        holder(home, 4, today.minusDays(1));
        holder(home, 5, null);
        Sql.run(
                "INSERT INTO national_result (person_id, state, theory, practical, recorded_at)"
                        + " VALUES (?, 'SAT', 70, 50, UTC_TIMESTAMP(6))",
                person(home));
        RoomPeople found = as(() -> coverage.room(room, null));
        assertThat(found.holders()).extracting(Holder::use).containsExactly(Use.LEVEL_TOO_LOW);
        assertThat(found.others())
                .extracting(Candidate::nearness)
                .containsExactly(Nearness.EXPIRED, Nearness.ONE_PASSED, Nearness.UNTRAINED);
    }

    @Test
    void theStatementsAreTheSameFewHoweverManyRoomsThereAre() {
        room(institution("安康", "历下区", "RED"), "主控室", true, 3, 2);
        long few = Statements.during(this::report);
        for (int i = 0; i < 30; i++) {
            long home = institution("院" + i, "历下区", "RED");
            room(home, "主控室", true, 3, 2);
            holder(home, 4, today.plusDays(i));
        }
        assertThat(Statements.during(this::report)).isLessThanOrEqualTo(few);
    }

    @Test
    void daysGoneByAndRoomsThatAreNotThereAreRefused() {
        assertRefused(() -> coverage.report(today.minusDays(1), ""), "insight.coverage.day");
        assertRefused(() -> coverage.report(today.plusYears(21), ""), "insight.coverage.day");
        assertRefused(() -> coverage.room(-1, null), "insight.coverage.absent");
        long trainee = Somebody.with("li", Role.TRAINEE);
        assertThatThrownBy(() -> Somebody.as(trainee, () -> coverage.report(null, "")))
                .isInstanceOf(Refused.class);
    }

    private CoverageReport report() {
        return as(() -> coverage.report(null, null));
    }

    private <T> T as(Supplier<T> deed) {
        return Somebody.as(administrator, deed::get);
    }

    private void assertRefused(Runnable deed, String key) {
        Somebody.isRefused(key, administrator, deed);
    }

    private long institution(String name, String district, String colour) {
        long id = Sql.run(
                "INSERT INTO institution (name, district, kind, beds) VALUES (?, ?, '养老院', 100)", name, district);
        if (colour != null) {
            Sql.run(
                    "INSERT INTO institution_risk (institution_id, colour, rated_on, reason, entered_at)"
                            + " VALUES (?, ?, '2026-01-01', 'x', UTC_TIMESTAMP(6))",
                    id,
                    colour);
        }
        return id;
    }

    private static long room(long institution, String name, boolean linkage, int shifts, int people) {
        return Sql.run(
                "INSERT INTO control_room (institution_id, name, linkage_control, people_per_shift, shifts_per_day)"
                        + " VALUES (?, ?, ?, ?, ?)",
                institution,
                name,
                linkage,
                people,
                shifts);
    }

    private long person(long institution) {
        return Sql.run("INSERT INTO person (name, institution_id) VALUES (?, ?)", "人" + ++people, institution);
    }

    private void holder(long institution, Integer level, LocalDate validUntil) {
        Sql.run(
                "INSERT INTO national_result (person_id, state, theory, practical, certificate_number, level, valid_until,"
                        + " recorded_at) VALUES (?, 'SAT', 80, 80, ?, ?, ?, UTC_TIMESTAMP(6))",
                person(institution),
                "证" + people,
                level,
                validUntil);
    }
}
