package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.watchroom.people.model.AgedRowsRepository;
import org.watchroom.people.model.PersonSearchRepository;

/** Photos of people who have not been in training since. */
@ApplicationScoped
public class AgedPhotos implements KeptKind {

    private static final int FEWEST_MONTHS = 6;

    @Inject
    private AgedRowsRepository rows;

    @Inject
    private PersonSearchRepository photos;

    @Inject
    @Any
    private Instance<InTraining> training;

    @Override
    public String code() {
        return "people.retention.photos";
    }

    @Override
    public Set<String> tables() {
        return Set.of("person_photo");
    }

    @Override
    public int fewestMonths() {
        return FEWEST_MONTHS;
    }

    @Override
    public Due due(Instant before) {
        List<AgedRowsRepository.Old> due = unused(before);
        long old = rows.photos(before).size();
        return new Due(
                due.size(),
                due.stream()
                        .limit(Due.SAMPLES)
                        .map(it -> new Sample(it.personId(), it.at()))
                        .toList(),
                List.of(new Held("people.retention.held-training", old - due.size())));
    }

    @Override
    public int delete(Instant before, int most) {
        List<AgedRowsRepository.Old> next = unused(before).stream().limit(most).toList();
        next.forEach(it -> photos.removePhoto(it.personId()));
        return next.size();
    }

    private List<AgedRowsRepository.Old> unused(Instant before) {
        Set<Long> used = new HashSet<>();
        LocalDate day = LocalDate.ofInstant(before, Directory.ZONE);
        training.forEach(it -> used.addAll(it.since(day)));
        return rows.photos(before).stream()
                .filter(it -> !used.contains(it.personId()))
                .toList();
    }
}
