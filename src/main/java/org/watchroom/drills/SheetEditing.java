package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.SheetState;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;

/**
 * Writing drill sheets in a form, by the same rules as those of a file. A draft changes; what is past its draft stays as it is
 * and is followed by a next version, which begins as a draft.
 */
@ApplicationScoped
@Transactional
public class SheetEditing {

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private SheetVersions versions;

    @Inject
    private Standard standard;

    @Inject
    private SheetPictures pictures;

    /** Every reason why this cannot be taken, at most one for each field. */
    @Permits(Permission.SEE_COHORTS)
    public List<WrittenSheet.Fault> faults(WrittenSheet written) {
        return read(written).faults();
    }

    /** As the desk would show it; nothing is kept. Refuses with the first of the {@link #faults}. */
    @Permits(Permission.SEE_COHORTS)
    public SheetView preview(WrittenSheet written) {
        return SheetView.of(new DrillSheet(wellFormed(written), 1, versions.person(), versions.now()));
    }

    /** What a version says, to be changed. */
    @Permits(Permission.SEE_COHORTS)
    public WrittenSheet written(long id) {
        return WrittenSheet.of(sheets.get(id).content());
    }

    /** The draft of that version's code, else that version itself: what a change begins with. */
    @Permits(Permission.SEE_COHORTS)
    public Base base(long id) {
        DrillSheet asked = sheets.get(id);
        DrillSheet base = draft(asked.code()).orElse(asked);
        return new Base(base.id(), base.version(), base.versionNo(), base.life().state() == SheetState.DRAFT);
    }

    /**
     * A new sheet, whose first version is a draft.
     *
     * @return its id
     * @throws Refused {@code drills.sheet.code-taken}; the first of the {@link #faults}
     */
    @Permits(Permission.KEEP_DRILL_SHEETS)
    public long add(WrittenSheet written) {
        DrillSheet.Content content = wellFormed(written);
        if (!sheets.versions(content.code()).isEmpty()) {
            throw Refused.input("drills.sheet.code-taken", content.code());
        }
        return versions.follow(content, 1).id();
    }

    /**
     * Changes the draft, or writes the next version where that one is more than a draft. The code stays.
     *
     * @param seen of the version, as the writer saw it
     * @return the id of the version that says it now
     * @throws Refused {@code drills.sheet.stale} when somebody wrote since; {@code drills.sheet.same} when it says nothing new;
     *     the first of the {@link #faults}
     */
    @Permits(Permission.KEEP_DRILL_SHEETS)
    public long change(long id, int seen, WrittenSheet written) {
        DrillSheet sheet = sheets.lock(id, seen);
        DrillSheet.Content content = wellFormed(written);
        if (!content.code().equals(sheet.code())
                || draft(sheet.code()).filter(it -> it.id() != id).isPresent()) {
            throw new Refused("drills.sheet.stale", sheet.code());
        }
        if (sheet.says(content) && sheet.life().state() != SheetState.RETIRED) {
            throw new Refused("drills.sheet.same");
        }
        return sheet.life().state() == SheetState.DRAFT
                ? versions.rewrite(sheet, content).id()
                : versions.follow(content, versions.next(sheet.code())).id();
    }

    /** The skills that a line may name: those of every edition and level that is kept, each once. */
    @Permits(Permission.SEE_COHORTS)
    public List<Skill> skills() {
        return standard.editions().stream()
                .flatMap(edition ->
                        edition.levels().stream().flatMap(level -> standard.items(edition.edition(), level).stream()))
                .distinct()
                .map(it -> new Skill(it.key(), it.star(), it.labelZh(), it.labelEn()))
                .toList();
    }

    private Optional<DrillSheet> draft(String code) {
        return sheets.versions(code).stream()
                .filter(it -> it.life().state() == SheetState.DRAFT)
                .findFirst();
    }

    private DrillSheet.Content wellFormed(WrittenSheet written) {
        SheetReading.Read read = read(written);
        read.faults().stream().findFirst().ifPresent(fault -> {
            throw Refused.input(fault.key(), fault.arguments().toArray());
        });
        return read.content();
    }

    private SheetReading.Read read(WrittenSheet written) {
        return SheetReading.read(written, key -> standard.item(key).isPresent(), pictures::isKept);
    }

    /**
     * What a change begins with.
     *
     * @param seen to be handed back with the change, so that it is refused when somebody changed it since
     * @param isDraft whether it changes itself; else a next version is written
     */
    public record Base(long id, int seen, int version, boolean isDraft) implements Serializable {}

    /** A skill of the standard. */
    public record Skill(String key, boolean star, String labelZh, String labelEn) {}
}
