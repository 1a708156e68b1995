package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.CertificateEvent;
import org.watchroom.certificates.model.CertificateNumber;
import org.watchroom.certificates.model.CertificateRepository;
import org.watchroom.certificates.model.Holder;
import org.watchroom.certificates.model.Outcome;
import org.watchroom.certificates.model.Training;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;

/**
 * Issues certificates of training, and revokes them. Issuing locks the numbers of the year first, so that two people who
 * issue the same batch at once issue one certificate each trainee, and no number is lost.
 */
@ApplicationScoped
@Transactional
public class CertificateIssuing {

    /** Most characters of the reason for a revocation. */
    public static final int LONGEST_REASON = CertificateEvent.LONGEST_REASON;

    @Inject
    private Progress progress;

    @Inject
    private Directory directory;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private CertificatePress press;

    @Inject
    private IssuingBody body;

    @Inject
    private CurrentUser user;

    /** Everybody of the cohort: who may get a certificate now, who may not, and why. */
    @Permits(Permission.SEE_COHORTS)
    public List<Candidate> candidates(long cohortId) {
        return candidates(progress.ofCohort(cohortId));
    }

    /** Refuses, as {@link #issue} does, whom of these nobody can issue a certificate to now. */
    void requireCandidates(long cohortId, Collection<Long> personIds) {
        Map<Long, Candidate> candidates = candidates(progress.ofSome(cohortId, personIds)).stream()
                .collect(Collectors.toMap(Candidate::personId, Function.identity()));
        for (Candidate candidate : asked(personIds, candidates)) {
            if (candidate.state() == Candidate.State.SELF) {
                throw new Refused("certificates.issue.self");
            }
            if (candidate.state() == Candidate.State.MISSING) {
                throw new Refused(
                        "certificates.issue.missing",
                        candidate.name(),
                        String.join(", ", candidate.progress().missing()));
            }
        }
    }

    /**
     * Issues a certificate to each of these trainees; who holds one already gets no second.
     *
     * @throws Refused {@code certificates.issue.nobody}, {@code .self}, {@code .not-in-cohort} or {@code .missing};
     *     {@code certificates.pdf.missing-glyph}. Nobody of the batch gets a certificate then.
     */
    @Permits(Permission.ISSUE_CERTIFICATES)
    public Issued issue(long cohortId, Collection<Long> personIds) {
        int year = body.today().getYear();
        int last = certificates.lockNumbers(year);
        CohortProgress cohort = progress.ofSome(cohortId, personIds);
        Map<Long, Candidate> candidates =
                candidates(cohort).stream().collect(Collectors.toMap(Candidate::personId, Function.identity()));
        List<Candidate> asked = asked(personIds, candidates);
        List<Candidate> issuing =
                asked.stream().filter(it -> it.heldNumber() == null).toList();
        Map<Long, Certificate> earlier = certificates.newest(
                cohort.programme().id(),
                issuing.stream().map(Candidate::personId).toList());
        Map<Long, String> numbers = new LinkedHashMap<>();
        for (Candidate candidate : issuing) {
            Certificate before = earlier.get(candidate.personId());
            int issueNo = before == null ? 1 : before.issueNo() + 1;
            numbers.put(candidate.personId(), issue(candidate, cohort, issueNo, new CertificateNumber(year, ++last)));
        }
        certificates.useNumbers(year, last);
        return new Issued(numbers, asked.size() - issuing.size());
    }

    /**
     * Revokes a certificate from now on. The document stays; whoever verifies it learns the day and the reason.
     *
     * @throws Refused {@code certificates.absent}, {@code certificates.revoke.reason}, {@code certificates.revoke.twice}
     */
    @Permits(Permission.ISSUE_CERTIFICATES)
    public void revoke(long certificateId, String reason) {
        String given = CertificateEvent.reason(reason);
        Certificate certificate = certificates.lock(certificateId);
        if (!certificates.revocations(List.of(certificate)).isEmpty()) {
            throw new Refused("certificates.revoke.twice", certificate.number());
        }
        certificates.add(
                new CertificateEvent(certificate.id(), CertificateEvent.Kind.REVOKED, body.now(), user.id(), given));
    }

    private List<Candidate> asked(Collection<Long> personIds, Map<Long, Candidate> candidates) {
        if (personIds.isEmpty()) {
            throw Refused.input("certificates.issue.nobody");
        }
        List<Candidate> asked =
                new LinkedHashSet<>(personIds).stream().map(candidates::get).toList();
        if (asked.contains(null)) {
            throw Refused.absent("certificates.issue.not-in-cohort");
        }
        return asked;
    }

    private String issue(Candidate candidate, CohortProgress cohort, int issueNo, CertificateNumber number) {
        Certificate certificate = Certificate.issue(
                new Holder(candidate.personId(), candidate.name(), candidate.maskedIdentity()),
                training(cohort),
                outcome(candidate.progress()),
                candidate.progress().missing(),
                issueNo,
                user.id());
        press.issue(
                certificate,
                cohort.programme().code(),
                number,
                Certificate.lastDay(body.today(), cohort.validityMonths()));
        return certificate.number();
    }

    private List<Candidate> candidates(CohortProgress cohort) {
        List<Long> people =
                cohort.trainees().stream().map(TraineeProgress::personId).toList();
        Map<Long, PersonFacts> facts = directory.facts(people);
        Map<Long, Certificate> newest = certificates.newest(cohort.programme().id(), people);
        Map<Long, CertificateEvent> revoked = certificates.revocations(newest.values());
        return cohort.trainees().stream()
                .map(trainee -> {
                    Certificate held = newest.get(trainee.personId());
                    boolean holds = held != null
                            && CertificateStatus.of(held, revoked.get(held.id()), body.today())
                                    == CertificateStatus.VALID;
                    return candidate(facts.get(trainee.personId()), trainee, holds ? held.number() : null);
                })
                .toList();
    }

    private Candidate candidate(PersonFacts person, TraineeProgress trainee, String held) {
        Candidate.State state = Candidate.State.READY;
        if (held != null) {
            state = Candidate.State.HOLDS;
        } else if (!trainee.isComplete()) {
            state = Candidate.State.MISSING;
        } else if (!user.isSystem() && trainee.personId() == user.id()) {
            state = Candidate.State.SELF;
        }
        return new Candidate(
                trainee.personId(),
                person.name(),
                person.maskedIdentity(),
                person.institutionName(),
                trainee,
                state,
                held);
    }

    private static Training training(CohortProgress cohort) {
        var programme = cohort.programme();
        return new Training(
                cohort.cohort().id(),
                programme.id(),
                programme.certificateTitleZh(),
                programme.certificateTitleEn(),
                programme.titleZh(),
                programme.titleEn(),
                programme.level(),
                programme.hours());
    }

    private static Outcome outcome(TraineeProgress trainee) {
        BigDecimal mock = trainee.requirements().stream()
                .filter(it -> it.kind() == Requirement.Kind.MOCK)
                .map(Requirement::best)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        String drills = trainee.requirements().stream()
                .filter(it -> it.kind() == Requirement.Kind.DRILL)
                .map(it -> it.best() == null
                        ? it.code()
                        : it.code() + " " + it.best().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" · "));
        return new Outcome(mock, drills);
    }
}
