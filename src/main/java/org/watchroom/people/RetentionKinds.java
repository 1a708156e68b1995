package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.RetentionRepository;

/** The kinds of data that the features keep for a time, each with its rule. */
@ApplicationScoped
class RetentionKinds {

    @Inject
    @Any
    private Instance<KeptKind> kinds;

    @Inject
    private RetentionRepository rules;

    @Inject
    private Clock clock;

    Stream<KeptKind> all() {
        return kinds.stream().sorted(Comparator.comparing(KeptKind::code));
    }

    /** @throws Refused {@code people.retention.absent} */
    KeptKind get(String code) {
        return all().filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.absent("people.retention.absent"));
    }

    /** Without a rule of its own a kind is not deleted. */
    RetentionRule rule(KeptKind kind) {
        return rules.find(kind.code())
                .map(it -> new RetentionRule(
                        it.code(), it.months(), kind.fewestMonths(), it.active(), it.basis(), it.version()))
                .orElseGet(() -> new RetentionRule(
                        kind.code(), kind.fewestMonths(), kind.fewestMonths(), false, null, RetentionRepository.NEW));
    }

    /** The beginning of the day that is so many months ago: what is older may go, what is of that moment stays. */
    Instant limit(RetentionRule rule) {
        return LocalDate.now(clock.withZone(Directory.ZONE))
                .minusMonths(rule.months())
                .atStartOfDay(Directory.ZONE)
                .toInstant();
    }
}
