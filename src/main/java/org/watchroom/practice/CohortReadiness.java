package org.watchroom.practice;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.practice.model.Known;
import org.watchroom.practice.model.Mastery;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.CohortPlanning;
import org.watchroom.programmes.Cohorts;

/**
 * How ready a cohort is, whom a lesson would help, and on what. For the instructors of the cohort and for administrators. The
 * number of statements does not depend on how many trainees there are.
 */
@ApplicationScoped
@Transactional
public class CohortReadiness {

    /** A standard hour. */
    static final int LESSON = 45;

    private static final int MOST_NAMES = 5;
    private static final double ONE_DECIMAL = 10;

    @Inject
    private PracticeGround grounds;

    @Inject
    private PracticeKnowledge knowledge;

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortPlanning planning;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /** @throws Refused {@code programmes.cohort.absent}; {@code platform.forbidden} for an instructor of other cohorts */
    @Permits(Permission.SEE_COHORTS)
    public CohortReport of(long cohortId) {
        CohortFacts cohort = cohorts.facts(cohortId);
        if (!user.may(Permission.RUN_COHORTS)
                && planning.instructors(cohortId).stream().noneMatch(it -> it.id() == user.id())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "platform.forbidden");
        }
        PracticeGround.Aim aim = grounds.aim(cohort);
        List<Long> people = cohorts.traineeIds(cohortId);
        Map<Long, PersonFacts> facts = directory.facts(people);
        Map<Long, Map<Long, Known>> known = knowledge.of(people);
        List<Member> members = people.stream()
                .map(it -> new Member(
                        facts.get(it),
                        new ReadinessView(aim.shelf(), known.get(it), grounds.today(), aim.examination()),
                        aim.shelf().topics()))
                .toList();
        return new CohortReport(
                cohortId,
                cohort.title(),
                aim.examination(),
                aim.examination() != null,
                (int) members.stream().filter(it -> it.view.isKnown()).count(),
                rounded(members.stream()
                        .mapToDouble(it -> it.view.probability())
                        .sum()),
                LESSON,
                aim.shelf().topics().stream()
                        .map(it -> lesson(it, members))
                        .sorted(Comparator.comparingDouble(CohortReport.Lesson::morePasses)
                                .thenComparingInt(CohortReport.Lesson::worthPercent)
                                .reversed())
                        .toList(),
                members.stream()
                        .sorted(Comparator.comparing((Member it) -> !it.view.isKnown())
                                .thenComparing(Member::bestGain, Comparator.reverseOrder())
                                .thenComparing(it -> it.person.name()))
                        .map(Member::trainee)
                        .toList());
    }

    private static CohortReport.Lesson lesson(String topic, List<Member> members) {
        List<Mastery> asked = members.stream()
                .map(it -> it.view.mastery())
                .filter(it -> it.answered(topic) > 0)
                .toList();
        return new CohortReport.Lesson(
                topic,
                members.isEmpty() ? 0 : members.get(0).view.worth(topic),
                asked.isEmpty()
                        ? null
                        : ReadinessView.percent(asked.stream()
                                .mapToDouble(it -> it.topicShare(topic).mean())
                                .average()
                                .orElseThrow()),
                asked.size(),
                rounded(members.stream().mapToDouble(it -> it.gain(topic)).sum()),
                members.stream()
                        .filter(it -> ReadinessView.percent(it.gain(topic)) > 0)
                        .sorted(Comparator.comparingDouble((Member it) -> it.gain(topic))
                                .reversed())
                        .limit(MOST_NAMES)
                        .map(it -> it.person.name())
                        .toList());
    }

    private static double rounded(double people) {
        return Math.round(people * ONE_DECIMAL) / ONE_DECIMAL;
    }

    /** A trainee and what a lesson on each topic would change; nothing while too little is known. */
    private static final class Member {

        private final PersonFacts person;
        private final ReadinessView view;
        private final Map<String, Double> gains;

        Member(PersonFacts person, ReadinessView view, List<String> topics) {
            this.person = person;
            this.view = view;
            gains = view.isKnown()
                    ? topics.stream()
                            .collect(toMap(
                                    it -> it, it -> view.gain(it, LESSON), (one, other) -> one, LinkedHashMap::new))
                    : new HashMap<>();
        }

        double gain(String topic) {
            return gains.getOrDefault(topic, 0.0);
        }

        double bestGain() {
            return gains.values().stream().mapToDouble(it -> it).max().orElse(0);
        }

        CohortReport.Trainee trainee() {
            int gain = ReadinessView.percent(bestGain());
            return new CohortReport.Trainee(
                    person.id(),
                    person.name(),
                    Objects.requireNonNullElse(person.institutionName(), ""),
                    view.chances(),
                    gain == 0
                            ? null
                            : gains.entrySet().stream()
                                    .max(Map.Entry.comparingByValue())
                                    .map(Map.Entry::getKey)
                                    .orElseThrow(),
                    gain);
        }
    }
}
