package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.SheetLife;
import org.watchroom.drills.model.SheetState;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;

/**
 * What happens to a version of a sheet after it was written: a second person releases it, somebody retires it. Each deed takes
 * what its caller saw of the version, and refuses with {@code drills.sheet.stale} when somebody changed it since.
 */
@ApplicationScoped
@Transactional
public class SheetRelease {

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private SheetVersions versions;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /**
     * Trainees are graded on it from now on; the version before it is retired.
     *
     * @throws Refused {@code drills.sheet.release.not-draft}; {@code drills.sheet.release.own} for whoever wrote it or changed
     *     it last
     */
    @Permits(Permission.KEEP_DRILL_SHEETS)
    public void release(long id, int seen) {
        versions.release(sheets.lock(id, seen));
    }

    /**
     * Offered no more; what was signed on it stands. Where it was released, no older version takes its place.
     *
     * @throws Refused {@code drills.sheet.retired} when it is already
     */
    @Permits(Permission.KEEP_DRILL_SHEETS)
    public void retire(long id, int seen, Reason reason) {
        DrillSheet sheet = sheets.lock(id, seen);
        if (sheet.life().state() == SheetState.RELEASED) {
            versions.retireBefore(sheet, reason.text());
        }
        sheet.life().retire(versions.person(), reason.text(), versions.now());
    }

    /** How far a version has come. */
    @Permits(Permission.SEE_COHORTS)
    public SheetLifeFacts life(long id) {
        DrillSheet sheet = sheets.get(id);
        SheetLife life = sheet.life();
        List<Long> people = Arrays.asList(life.authorId(), life.changedBy(), life.reviewerId(), life.retiredBy());
        Map<Long, String> names =
                directory.names(people.stream().filter(Objects::nonNull).toList());
        return new SheetLifeFacts(
                life.state().name(),
                sheet.version(),
                user.isSignedIn() && life.isOf(user.id()),
                names.get(life.authorId()),
                names.get(life.changedBy()),
                names.get(life.reviewerId()),
                life.releasedAt(),
                names.get(life.retiredBy()),
                life.retiredAt(),
                life.retiredWhy());
    }

    /** Every version of that sheet, the newest first. */
    @Permits(Permission.SEE_COHORTS)
    public List<SheetFacts> versions(String code) {
        return sheets.versions(code).stream().map(SheetFacts::of).toList();
    }
}
