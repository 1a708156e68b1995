package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.ActionRepository;

/** What was done and refused, by whom, to whom and when. To be read and taken along, never to be changed. */
@ApplicationScoped
@Transactional
public class ActionHistory {

    /** Lines on one page. */
    public static final int PAGE = 50;

    /** Most lines in one workbook. */
    public static final int MOST = 20_000;

    private static final int LONGEST_WORD = 80;

    @Inject
    private ActionRepository actions;

    /** One page, the newest first; three statements, however long the log is. */
    @Permits(Permission.SEE_ACCOUNTS)
    public PageOf<ActionEntry> search(ActionFilter filter, int page) {
        ActionRepository.Criteria criteria = criteria(filter);
        return new PageOf<>(entries(criteria, PAGE, PAGE * (Math.max(1, page) - 1)), actions.count(criteria));
    }

    /** Every deed that the log knows, as it names them. */
    @Permits(Permission.SEE_ACCOUNTS)
    public List<String> deeds() {
        return actions.deeds();
    }

    /**
     * All of what the filter finds, to be taken along; that itself goes to the log.
     *
     * @throws Refused {@code people.log.too-many} for more than {@link #MOST} lines
     */
    @Permits(Permission.KEEP_ACCOUNTS)
    public List<ActionEntry> export(ActionFilter filter) {
        ActionRepository.Criteria criteria = criteria(filter);
        List<ActionEntry> found = entries(criteria, MOST + 1, 0);
        if (found.size() > MOST) {
            throw new Refused("people.log.too-many", MOST);
        }
        return found;
    }

    private List<ActionEntry> entries(ActionRepository.Criteria criteria, int most, int after) {
        return actions.find(criteria, most, after).stream()
                .map(it -> new ActionEntry(
                        it.at().toInstant(ZoneOffset.UTC),
                        it.who(),
                        it.bySystem(),
                        it.deed(),
                        it.subject(),
                        it.about(),
                        it.outcome(),
                        it.reason()))
                .toList();
    }

    private static ActionRepository.Criteria criteria(ActionFilter filter) {
        return new ActionRepository.Criteria(
                word(filter.who()),
                filter.deed(),
                word(filter.about()),
                filter.outcome(),
                filter.from() == null ? null : begin(filter.from()),
                filter.to() == null ? null : begin(filter.to().plusDays(1)));
    }

    private static String word(String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_WORD));
    }

    private static LocalDateTime begin(LocalDate day) {
        return day.atStartOfDay(Directory.ZONE)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }
}
