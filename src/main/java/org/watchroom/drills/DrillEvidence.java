package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.EvidenceFile;
import org.watchroom.drills.model.EvidencePiece;
import org.watchroom.drills.model.EvidenceRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * Photos and voice notes that a grader took at the desk. They follow the signed record, each in a transaction of its own:
 * one that does not arrive, or finds no room, costs no mark.
 */
@ApplicationScoped
@Transactional
public class DrillEvidence {

    /** Most of one record. */
    public static final int MOST = 10;

    /** For how long after a record arrived its evidence may follow. */
    private static final Duration FOLLOWS_WITHIN = Duration.ofDays(1);

    @Inject
    private EvidenceRepository evidence;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillRecords readable;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Puts a photo or a voice note to an item of a record that whoever is signed in graded. The same file under the same key
     * counts once.
     *
     * @param key chosen by the desk
     * @return its number on the record
     * @throws Refused {@code drills.evidence.not-yours}, {@code .key-used}, {@code .too-late} a day after the record arrived,
     *     {@code .too-many} beyond ten, {@code .no-item}, {@code .too-big}, {@code .unreadable}, {@code .no-room}
     */
    @Permits(Permission.GRADE_DRILLS)
    public Added add(long recordId, UUID key, int itemNo, byte[] file) {
        DrillRecord record = records.get(recordId, new DrillRecordRepository.Reader(user.id(), false, false));
        if (record.graderId() != user.id()) {
            throw new Refused("drills.evidence.not-yours");
        }
        sheets.standInLine(record.sheetId());
        long item = sheets.get(record.sheetId()).items().stream()
                .filter(it -> it.no() == itemNo)
                .findFirst()
                .map(DrillItem::id)
                .orElseThrow(() -> Refused.input("drills.evidence.no-item", itemNo));
        Optional<EvidencePiece> before = evidence.findByKey(key.toString());
        if (before.isPresent()) {
            if (!before.get().isOf(recordId, item, EvidenceFile.sha256(file))) {
                throw new Refused("drills.evidence.key-used");
            }
            return new Added(before.get().no(), false);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (record.signedAt().plus(FOLLOWS_WITHIN).isBefore(now)) {
            throw new Refused("drills.evidence.too-late");
        }
        int no = evidence.lines(recordId).size() + 1;
        if (no > MOST) {
            throw new Refused("drills.evidence.too-many", MOST);
        }
        evidence.add(new EvidencePiece(recordId, no, key.toString(), item, EvidenceFile.read(file), now));
        return new Added(no, true);
    }

    /** What belongs to a record, for those who may read it. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_OWN_RECORDS})
    public List<Line> of(long recordId) {
        long id = readable.record(recordId).row().id();
        return evidence.lines(id).stream()
                .map(it -> new Line(it.no(), it.itemNo(), it.mediaType().startsWith("image/")))
                .toList();
    }

    /** One piece, for those who may read the record; {@code drills.evidence.absent}. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_OWN_RECORDS})
    public Piece piece(long recordId, int no) {
        return evidence.find(readable.record(recordId).row().id(), no)
                .map(it -> new Piece(it.mediaType(), it.content()))
                .orElseThrow(() -> Refused.absent("drills.evidence.absent"));
    }

    /** @param created false when it had arrived before */
    public record Added(int no, boolean created) {}

    public record Line(int no, int itemNo, boolean photo) {}

    public record Piece(String mediaType, byte[] content) {}
}
