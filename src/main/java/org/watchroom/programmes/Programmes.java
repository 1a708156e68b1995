package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Requirements.DrillRequirement;
import org.watchroom.programmes.Requirements.MockRequirement;
import org.watchroom.programmes.model.Cohort;
import org.watchroom.programmes.model.CohortRepository;
import org.watchroom.programmes.model.Programme;
import org.watchroom.programmes.model.ProgrammeRepository;
import org.watchroom.programmes.model.RequirementRepository;

/** The programmes, and what each requires for its certificate. What is required changes by a new version alone. */
@ApplicationScoped
@Transactional
public class Programmes {

    /** Most characters of the reason for a new version. */
    public static final int LONGEST_REASON = 200;

    @Inject
    private ProgrammeRepository programmes;

    @Inject
    private RequirementRepository requirements;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private CurrentUser user;

    @Permits(Permission.SIGNED_IN)
    public List<ProgrammeFacts> all() {
        return programmes.findAll().stream().map(Programmes::facts).toList();
    }

    @Permits(Permission.SIGNED_IN)
    public ProgrammeFacts facts(long programmeId) {
        return facts(programmes.get(programmeId));
    }

    /** What the programme requires of cohorts that are opened now. */
    @Permits(Permission.SIGNED_IN)
    public Requirements requirements(long programmeId) {
        return read(
                programmes.get(programmeId).id(),
                requirements.versions(programmeId).get(0));
    }

    /** What is required of a cohort: the version that it began with, whatever came later. */
    @Permits(Permission.SIGNED_IN)
    public Requirements requirementsOf(long cohortId) {
        Cohort cohort = cohorts.get(cohortId);
        return requirements.versions(cohort.programmeId()).stream()
                .filter(it -> it.number() == cohort.requirementsNo())
                .findFirst()
                .map(it -> read(cohort.programmeId(), it))
                .orElseThrow();
    }

    /** Every version, the newest first. */
    @Permits(Permission.SEE_COHORTS)
    public List<ProgrammeVersion> versions(long programmeId) {
        return requirements.versions(programmes.get(programmeId).id()).stream()
                .map(it -> new ProgrammeVersion(
                        it.number(), read(programmeId, it), it.madeAt(), it.reason(), it.cohorts()))
                .toList();
    }

    /** The number of the version that cohorts opened now follow. */
    @Permits(Permission.SIGNED_IN)
    public int newest(long programmeId) {
        return requirements.versions(programmes.get(programmeId).id()).get(0).number();
    }

    /**
     * Makes a new version of what a programme requires. Cohorts that are open keep theirs.
     *
     * @param seen the number of the version that was looked at; when somebody made another since, nothing is changed
     * @return the number of the new version
     * @throws Refused {@code programmes.requirements.…}: {@code stale}, {@code same}, {@code reason}, and what is wrong
     *     with the requirements themselves
     */
    @Permits(Permission.KEEP_STANDARD)
    public int change(long programmeId, int seen, Requirements wanted, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw Refused.input("programmes.requirements.reason", LONGEST_REASON);
        }
        wanted.check();
        Programme programme = programmes.getAlone(programmeId);
        RequirementRepository.Row newest = requirements.versions(programmeId).get(0);
        if (newest.number() != seen) {
            throw new Refused("programmes.requirements.stale", newest.number());
        }
        if (read(programmeId, newest).saysTheSameAs(wanted)) {
            throw new Refused("programmes.requirements.same");
        }
        programme.certifies(programme.certificateTitleZh(), programme.certificateTitleEn(), wanted.validityMonths());
        add(programmeId, newest.number() + 1, wanted, why);
        return newest.number() + 1;
    }

    /**
     * Reads a programme from JSON; one with the same code is brought up to date, its requirements by a new version.
     *
     * @throws Refused {@code programmes.programme.unreadable}
     */
    @Permits(Permission.KEEP_STANDARD)
    public long importFrom(InputStream json) {
        try {
            JsonObject it = Json.createReader(json).readObject();
            Programme programme = programmes
                    .findByCode(it.getString("code"))
                    .orElseGet(
                            () -> new Programme(it.getString("code"), it.getString("edition"), it.getString("level")));
            Requirements wanted = requirements(it);
            wanted.check();
            programme.isCalled(it.getString("titleZh"), it.getString("titleEn"), it.getInt("hours"));
            programme.certifies(
                    it.getString("certificateTitleZh"), it.getString("certificateTitleEn"), wanted.validityMonths());
            programmes.add(programme);
            follow(programme.id(), wanted);
            return programme.id();
        } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException e) {
            throw Refused.input("programmes.programme.unreadable");
        }
    }

    private void follow(long programmeId, Requirements wanted) {
        List<RequirementRepository.Row> versions = requirements.versions(programmeId);
        if (versions.isEmpty()) {
            add(programmeId, 1, wanted, "");
        } else if (!read(programmeId, versions.get(0)).saysTheSameAs(wanted)) {
            add(programmeId, versions.get(0).number() + 1, wanted, "");
        }
    }

    private static Requirements requirements(JsonObject programme) {
        JsonObject asked = programme.getJsonObject("requirements");
        List<MockRequirement> mocks = asked.get("mock") instanceof JsonObject mock
                ? List.of(new MockRequirement(
                        mock.getString("blueprint"),
                        mock.getJsonNumber("passMark").bigDecimalValue(),
                        mock.getInt("passes")))
                : List.of();
        return new Requirements(
                asked.getJsonArray("courses").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList(),
                asked.getInt("hours", 0),
                asked.getInt("onlineHours", 0),
                mocks,
                asked.getJsonArray("drills").getValuesAs(JsonObject.class).stream()
                        .map(it -> new DrillRequirement(it.getString("sheet"), it.getInt("passes")))
                        .toList(),
                programme.getInt("validityMonths"));
    }

    private void add(long id, int number, Requirements wanted, String reason) {
        requirements.add(
                id,
                number,
                wanted.validityMonths(),
                wanted.hours(),
                wanted.onlineHours(),
                reason,
                user.isSystem() ? null : user.id());
        int place = 0;
        for (String course : wanted.courses()) {
            requirements.addCourse(id, number, place++, course);
        }
        for (MockRequirement it : wanted.mocks()) {
            requirements.addMock(id, number, place++, it.blueprint(), it.passMark(), it.passes());
        }
        for (DrillRequirement it : wanted.drills()) {
            requirements.addDrill(id, number, place++, it.sheet(), it.passes());
        }
    }

    private Requirements read(long programmeId, RequirementRepository.Row version) {
        return new Requirements(
                requirements.courses(programmeId, version.number()),
                version.hours(),
                version.onlineHours(),
                requirements.mocks(programmeId, version.number()).stream()
                        .map(row -> new MockRequirement((String) row[0], (BigDecimal) row[1], number(row[2])))
                        .toList(),
                requirements.drills(programmeId, version.number()).stream()
                        .map(row -> new DrillRequirement((String) row[0], number(row[1])))
                        .toList(),
                version.validityMonths());
    }

    private static ProgrammeFacts facts(Programme it) {
        return new ProgrammeFacts(
                it.id(),
                it.code(),
                it.titleZh(),
                it.titleEn(),
                it.edition(),
                it.level(),
                it.certificateTitleZh(),
                it.certificateTitleEn(),
                it.validityMonths(),
                it.hours());
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
