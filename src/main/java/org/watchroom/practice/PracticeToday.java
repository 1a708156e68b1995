package org.watchroom.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.practice.model.Mode;
import org.watchroom.practice.model.PracticeCard;
import org.watchroom.practice.model.PracticeChoice;
import org.watchroom.practice.model.PracticeJournalRepository;
import org.watchroom.programmes.StandardItem;

/** What there is to practise today, for the person who asks. */
@ApplicationScoped
@Transactional
public class PracticeToday {

    private static final int MONTH = 30;
    private static final int LONGEST_ROW = 365;
    private static final int SECONDS_OF_A_MINUTE = 60;

    @Inject
    private PracticeGround grounds;

    @Inject
    private PracticeJournalRepository journal;

    @Inject
    private CurrentUser user;

    /** @throws Refused {@code practice.no-cohort} */
    @Permits(Permission.LEARN)
    public PracticeState state() {
        PracticeGround.Ground ground = grounds.of(user.id());
        PracticeChoice choice = ground.choice();
        int done = journal.answered(user.id(), ground.today(), Mode.DAILY);
        int left = Math.max(0, ground.nearness().cap() - done);
        int today = left == 0 ? 0 : choice.daily(left).size();
        List<LocalDate> days = journal.days(user.id(), ground.today().minusDays(LONGEST_ROW));
        return new PracticeState(
                ground.examination(),
                ground.nearness().daysLeft(),
                today,
                choice.due().size(),
                done,
                choice.mistakes(),
                choice.unseen(),
                ground.shelf().stock().size(),
                Math.max(1, Math.round((float) today * ground.shelf().pace() / SECONDS_OF_A_MINUTE)),
                ground.shelf().pace(),
                ground.shelf().mock() != null,
                (int) days.stream()
                        .filter(it -> it.isAfter(ground.today().minusDays(MONTH)))
                        .count(),
                inARow(days, ground.today()),
                topics(ground));
    }

    /** @param days the latest first */
    static int inARow(List<LocalDate> days, LocalDate today) {
        Set<LocalDate> practised = Set.copyOf(days);
        LocalDate last = practised.contains(today) ? today : today.minusDays(1);
        int row = 0;
        while (practised.contains(last.minusDays(row))) {
            row++;
        }
        return row;
    }

    private static List<PracticeState.Topic> topics(PracticeGround.Ground ground) {
        Set<Long> seen = ground.cards().stream().map(PracticeCard::questionId).collect(Collectors.toSet());
        Map<String, int[]> counted = new LinkedHashMap<>();
        ground.shelf().items().stream().map(StandardItem::group).forEach(it -> counted.put(it, new int[2]));
        ground.shelf().stock().forEach(it -> {
            counted.get(it.topic())[0]++;
            counted.get(it.topic())[1] += seen.contains(it.questionId()) ? 1 : 0;
        });
        return counted.entrySet().stream()
                .filter(it -> it.getValue()[0] > 0)
                .map(it -> new PracticeState.Topic(it.getKey(), it.getValue()[0], it.getValue()[1]))
                .toList();
    }
}
