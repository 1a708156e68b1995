package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.ProgrammeFacts;
import org.watchroom.programmes.ProgrammeVersion;
import org.watchroom.programmes.Programmes;
import org.watchroom.programmes.Requirements;
import org.watchroom.programmes.Requirements.DrillRequirement;
import org.watchroom.programmes.Requirements.MockRequirement;

/** What a certificate of training requires: chosen among the courses, blueprints and drill sheets that there are. */
@ApplicationScoped
@Transactional
public class RequirementEditing {

    @Inject
    private Programmes programmes;

    @Inject
    private RequirementTitles titles;

    /** The programmes, by code. */
    @Permits(Permission.SEE_COHORTS)
    public List<ProgrammeChoice> programmes() {
        return programmes.all().stream()
                .map(it -> new ProgrammeChoice(it.id(), it.code(), it.titleZh(), it.titleEn()))
                .toList();
    }

    /** What a programme requires now, what it required before, and what it could require. */
    @Permits(Permission.SEE_COHORTS)
    public RequirementSheet sheet(long programmeId) {
        ProgrammeFacts programme = programmes.facts(programmeId);
        List<ProgrammeVersion> versions = programmes.versions(programmeId);
        Requirements now = versions.get(0).requirements();
        List<RequirementSheet.Line> lines = titles.all().entrySet().stream()
                .map(it -> line(it.getKey(), it.getValue(), now))
                .sorted(Comparator.comparing(RequirementSheet.Line::kind).thenComparing(RequirementSheet.Line::code))
                .toList();
        return new RequirementSheet(
                new ProgrammeChoice(programme.id(), programme.code(), programme.titleZh(), programme.titleEn()),
                versions.get(0).number(),
                now.hours(),
                now.onlineHours(),
                now.validityMonths(),
                lines,
                versions.stream().map(RequirementEditing::past).toList());
    }

    /**
     * Makes a new version of the requirements. Cohorts that are open keep the one they began with.
     *
     * @param seen the number of the version that was looked at
     * @throws Refused {@code programmes.requirements.…} as {@link Programmes#change} says, or
     *     {@code certificates.requirements.unknown} for a code that belongs to nothing
     */
    @Permits(Permission.KEEP_STANDARD)
    public int change(
            long programmeId,
            int seen,
            int hours,
            int onlineHours,
            int validityMonths,
            List<RequirementSheet.Line> wanted,
            String reason) {
        Set<RequirementTitles.Named> known = titles.all().keySet();
        for (RequirementSheet.Line line : wanted) {
            if (!known.contains(new RequirementTitles.Named(line.kind(), line.code()))) {
                throw Refused.input("certificates.requirements.unknown", line.code());
            }
        }
        return programmes.change(
                programmeId,
                seen,
                new Requirements(
                        of(wanted, Requirement.Kind.COURSE)
                                .map(RequirementSheet.Line::code)
                                .toList(),
                        hours,
                        onlineHours,
                        of(wanted, Requirement.Kind.MOCK)
                                .map(it -> new MockRequirement(it.code(), it.passMark(), it.passes()))
                                .toList(),
                        of(wanted, Requirement.Kind.DRILL)
                                .map(it -> new DrillRequirement(it.code(), it.passes()))
                                .toList(),
                        validityMonths),
                reason);
    }

    private static Stream<RequirementSheet.Line> of(List<RequirementSheet.Line> lines, Requirement.Kind kind) {
        return lines.stream().filter(it -> it.kind() == kind);
    }

    private static RequirementSheet.Line line(
            RequirementTitles.Named named, RequirementTitles.Title title, Requirements now) {
        String code = named.code();
        Optional<MockRequirement> mock = now.mocks().stream()
                .filter(it ->
                        named.kind() == Requirement.Kind.MOCK && it.blueprint().equals(code))
                .findFirst();
        Optional<DrillRequirement> drill = now.drills().stream()
                .filter(it ->
                        named.kind() == Requirement.Kind.DRILL && it.sheet().equals(code))
                .findFirst();
        boolean course =
                named.kind() == Requirement.Kind.COURSE && now.courses().contains(code);
        return new RequirementSheet.Line(
                named.kind(),
                code,
                title.zh(),
                title.en(),
                course || mock.isPresent() || drill.isPresent(),
                mock.map(MockRequirement::passes)
                        .or(() -> drill.map(DrillRequirement::passes))
                        .orElse(1),
                named.kind() == Requirement.Kind.MOCK
                        ? mock.map(MockRequirement::passMark).orElse(RequirementSheet.USUAL_MARK)
                        : null);
    }

    private static RequirementSheet.Past past(ProgrammeVersion it) {
        Requirements asked = it.requirements();
        return new RequirementSheet.Past(
                it.number(),
                it.madeAt(),
                it.reason(),
                it.cohorts(),
                asked.courses().size(),
                asked.hours(),
                asked.onlineHours(),
                asked.mocks().size(),
                asked.drills().size(),
                asked.validityMonths());
    }
}
