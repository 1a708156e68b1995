package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.watchroom.drills.model.DrillRehearsal;
import org.watchroom.drills.model.DrillRehearsalRepository;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * How a trainee prepares for a drill: the sheet without its setup, which is for the grader alone, and rehearsals that they mark
 * themselves. A rehearsal is scored like a real drill and never counts as one.
 */
@ApplicationScoped
@Transactional
public class Rehearsals {

    private static final int LATEST = 50;

    @Inject
    private DrillRehearsalRepository rehearsals;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** The newest released version of every sheet, by code. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public List<SheetFacts> sheets() {
        return sheets.newest().stream().map(SheetFacts::of).toList();
    }

    /** The newest released version of a sheet, without its setup. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public SheetView sheet(String code) {
        return SheetView.of(sheets.getNewest(code)).withoutSetup();
    }

    /**
     * Keeps a rehearsal of whoever is signed in.
     *
     * @param key chosen by the page; under the same key it is kept once
     * @throws Refused {@code drills.rehearsal.…} when a mark is missing or impossible, or the key was used for another;
     *     {@code drills.sheet.absent} for a version that was never released
     */
    @Permits(Permission.SEE_OWN_RECORDS)
    public Kept keep(UUID key, Rehearsed rehearsed) {
        sheets.standInLine(rehearsed.sheetId());
        DrillSheet sheet = sheets.get(rehearsed.sheetId());
        if (sheet.life().releasedAt() == null) {
            throw Refused.absent("drills.sheet.absent");
        }
        Optional<DrillRehearsal> before = rehearsals.findByKey(key.toString());
        if (before.isPresent()) {
            if (!before.get().isOf(user.id(), sheet.id())) {
                throw new Refused("drills.rehearsal.key-used");
            }
            return Kept.of(before.get(), false);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DrillRehearsal rehearsal =
                new DrillRehearsal(key.toString(), user.id(), sheet, rehearsed.checked(sheet, now), now);
        rehearsals.add(rehearsal);
        return Kept.of(rehearsal, true);
    }

    /** The newest rehearsals of whoever is signed in, newest first. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public List<RehearsalRow> mine() {
        List<DrillRehearsal> found = new ArrayList<>(rehearsals.ofTrainee(user.id(), LATEST));
        Collections.reverse(found);
        Map<Long, DrillSheet> used =
                sheets.byId(found.stream().map(DrillRehearsal::sheetId).collect(Collectors.toSet()));
        Map<String, BigDecimal> before = new HashMap<>();
        List<RehearsalRow> rows = new ArrayList<>();
        for (DrillRehearsal rehearsal : found) {
            DrillSheet sheet = used.get(rehearsal.sheetId());
            rows.add(RehearsalRow.of(rehearsal, sheet, before.put(sheet.code(), rehearsal.points())));
        }
        Collections.reverse(rows);
        return rows;
    }

    /** One of those of whoever is signed in; for anybody else there is no such rehearsal. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public View rehearsal(long id) {
        DrillRehearsal rehearsal = rehearsals.get(id, user.id());
        DrillSheet sheet = sheets.get(rehearsal.sheetId());
        return new View(
                RehearsalRow.of(rehearsal, sheet, null),
                RecordViews.marks(sheet, rehearsal.went().marks()));
    }

    /** One rehearsal with its lines. */
    public record View(RehearsalRow row, List<RecordView.Mark> marks) {}

    /** @param created false when it had arrived before */
    public record Kept(long id, BigDecimal points, boolean passed, boolean created) {

        static Kept of(DrillRehearsal rehearsal, boolean created) {
            return new Kept(rehearsal.id(), rehearsal.points(), rehearsal.isPassed(), created);
        }
    }
}
