package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.SheetState;
import org.watchroom.kernel.CurrentUser;

/**
 * How versions come in, whichever way they were written: as drafts of the person who is at work, or released at once when it
 * is the product itself.
 */
@ApplicationScoped
class SheetVersions {

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** The draft of that code says this from now on; without one it is the next version. The same content changes nothing. */
    Taken take(DrillSheet.Content content) {
        sheets.standInLine(content.code());
        Optional<DrillSheet> standing = sheets.versions(content.code()).stream()
                .filter(it -> it.life().state() != SheetState.RETIRED)
                .findFirst();
        if (standing.isPresent() && standing.get().says(content)) {
            return new Taken(standing.get(), false);
        }
        DrillSheet draft = standing.filter(it -> it.life().state() == SheetState.DRAFT)
                .map(it -> rewrite(it, content))
                .orElseGet(() -> follow(content, next(content.code())));
        if (user.isSystem()) {
            release(draft);
        }
        return new Taken(draft, true);
    }

    /** The number of the version that comes next. */
    int next(String code) {
        return sheets.versions(code).stream()
                .findFirst()
                .map(it -> it.versionNo() + 1)
                .orElse(1);
    }

    DrillSheet rewrite(DrillSheet draft, DrillSheet.Content content) {
        draft.rewrite(content, person(), now());
        return draft;
    }

    DrillSheet follow(DrillSheet.Content content, int number) {
        DrillSheet draft = new DrillSheet(content, number, person(), now());
        sheets.add(draft);
        return draft;
    }

    /** Offered from now on, instead of the versions before it. */
    void release(DrillSheet draft) {
        draft.life().release(person(), now());
        retireBefore(draft, null);
    }

    /** Every version before this one that is still released. */
    void retireBefore(DrillSheet sheet, String why) {
        sheets.versions(sheet.code()).stream()
                .filter(it -> it.versionNo() < sheet.versionNo() && it.life().state() == SheetState.RELEASED)
                .forEach(it -> it.life().retire(person(), why, now()));
    }

    /** Who is at work; null for the product itself. */
    Long person() {
        return user.isSystem() ? null : user.id();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param isNew whether there is something that was not there before */
    record Taken(DrillSheet sheet, boolean isNew) {}
}
