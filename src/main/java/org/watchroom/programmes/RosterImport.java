package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Examined;
import org.watchroom.people.IdentityVault;
import org.watchroom.people.Registration;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.RowBytes;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.programmes.model.Cohort;
import org.watchroom.programmes.model.RosterDraft;
import org.watchroom.programmes.model.RosterDraftRepository;

/**
 * Taking a roster (.xlsx) into a cohort: upload, look, confirm.
 *
 * <p>Between upload and confirmation the rows wait on the server, sealed, for whoever uploaded them. The confirmation
 * examines them again; when anything would now turn out otherwise than it was shown, nothing goes in.
 */
@ApplicationScoped
@Transactional
public class RosterImport {

    /** What a roster holds. */
    public static final List<Column> COLUMNS = Registration.COLUMNS;

    private static final int LONGEST_FILE_NAME = 120;

    @Inject
    private Registration registration;

    @Inject
    private Cohorts facts;

    @Inject
    private Seats seats;

    @Inject
    private RosterDraftRepository drafts;

    @Inject
    private IdentityVault vault;

    @Inject
    private CurrentUser user;

    /**
     * Keeps the rows until they are confirmed, for two hours at most.
     *
     * @return the id of the draft
     * @throws Refused {@code platform.sheet.…} when the file cannot be read, {@code programmes.cohort.absent}
     */
    @Permits(Permission.RUN_COHORTS)
    public String upload(long cohortId, String fileName, InputStream workbook) {
        Cohort cohort = seats.cohort(cohortId);
        byte[] rows = RowBytes.write(SheetReader.read(workbook, COLUMNS));
        String id = UUID.randomUUID().toString();
        drafts.forgetExpired();
        drafts.add(new RosterDraft(id, cohort.id(), user.id(), shortened(fileName), vault.seal(rows, bytes(id))));
        return id;
    }

    /** What the draft would do now. Refuses with {@code programmes.import.draft-absent}. */
    @Permits(Permission.SEE_COHORTS)
    public RosterPreview preview(String draftId) {
        return preview(drafts.get(draftId, user.id()));
    }

    /**
     * Takes the good rows in. A second confirmation of the same draft does nothing.
     *
     * @param fingerprint of the preview that was looked at
     * @param applyChanges whether known people are brought up to date where the roster differs
     * @throws Refused {@code programmes.import.…}: {@code draft-absent}, {@code nothing} when no row is good, {@code stale}
     *     when it would now turn out otherwise than it was shown
     */
    @Permits(Permission.RUN_COHORTS)
    public void confirm(String draftId, String fingerprint, boolean applyChanges) {
        RosterDraft draft = drafts.getAlone(draftId, user.id());
        if (draft.finished()) {
            return;
        }
        Cohort cohort = seats.lock(draft.cohortId());
        List<Examined> examined = examined(draft);
        RosterPreview preview = preview(draft, examined);
        if (preview.good() == 0) {
            throw new Refused("programmes.import.nothing");
        }
        if (!preview.fingerprint().equals(fingerprint)) {
            throw new Refused("programmes.import.stale");
        }
        List<SheetRow> good =
                examined.stream().filter(Examined::isGood).map(Examined::row).toList();
        Set<Long> before = seats.present(draft.cohortId());
        registration.register(good, applyChanges).values().stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> seats.take(cohort, person));
        long changed = applyChanges
                ? examined.stream().filter(it -> !it.changes().isEmpty()).count()
                : 0;
        drafts.finish(draftId, preview.fresh(), preview.fresh() + preview.joining(), (int) changed);
    }

    private RosterPreview preview(RosterDraft draft) {
        return preview(draft, examined(draft));
    }

    private List<Examined> examined(RosterDraft draft) {
        Cohort cohort = seats.cohort(draft.cohortId());
        return registration
                .examine(RowBytes.read(vault.open(draft.content(), bytes(draft.id())))
                        .rows())
                .stream()
                .map(it -> it.birthDate() == null || cohort.isOpenToBornOn(it.birthDate()) ? it : tooYoung(it, cohort))
                .toList();
    }

    private static Examined tooYoung(Examined it, Cohort cohort) {
        return it.with(new Fault(
                "identity",
                it.row().text("identity"),
                "programmes.roster.too-young",
                List.of(Cohort.YOUNGEST, cohort.startsOn().toString())));
    }

    private RosterPreview preview(RosterDraft draft, List<Examined> examined) {
        Set<Long> enrolled = seats.present(draft.cohortId());
        RosterPlan plan = new RosterPlan(examined, enrolled);
        return new RosterPreview(
                draft.id(),
                facts.facts(draft.cohortId()),
                draft.fileName(),
                hex(vault.index(plan.described())),
                draft.finished(),
                new RosterPreview.Outcome(draft.added(), draft.enrolled(), draft.changed()),
                plan.fresh(),
                plan.joining(),
                plan.staying(),
                plan.changes(),
                plan.faulty());
    }

    private static String shortened(String fileName) {
        String name =
                fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.length() <= LONGEST_FILE_NAME ? name : name.substring(0, LONGEST_FILE_NAME);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
