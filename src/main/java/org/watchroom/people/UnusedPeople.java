package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.watchroom.people.model.UnusedPeopleRepository;

/**
 * People who never began: no enrolment, result, certificate or any other record names them, and nobody has signed in or
 * dealt with them since. Whoever teaches or administers stays, for their deeds must be told by name.
 */
@ApplicationScoped
public class UnusedPeople implements KeptKind {

    private static final int FEWEST_MONTHS = 12;

    @Inject
    private UnusedPeopleRepository people;

    @Override
    public String code() {
        return "people.retention.people";
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "account", "account_role");
    }

    @Override
    public int fewestMonths() {
        return FEWEST_MONTHS;
    }

    @Override
    public Due due(Instant before) {
        UnusedPeopleRepository.Quiet quiet = people.count(before);
        return new Due(
                quiet.unused(),
                people.sample(before, Due.SAMPLES).stream()
                        .map(it -> new Sample(it.personId(), it.at()))
                        .toList(),
                List.of(
                        new Held("people.retention.held-records", quiet.withRecords()),
                        new Held("people.retention.held-staff", quiet.staff())));
    }

    @Override
    public int delete(Instant before, int most) {
        return people.delete(before, most);
    }
}
