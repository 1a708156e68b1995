package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.people.model.BatchRepository;
import org.watchroom.people.model.ControlRoom;
import org.watchroom.people.model.Institution;
import org.watchroom.people.model.InstitutionRepository;
import org.watchroom.people.model.RiskRating;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.FaultyRow;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.SheetImport;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;

/** Taking in a list of institutions with their control rooms and risk colours. A known one is found by its name. */
@ApplicationScoped
@Transactional
public class InstitutionImport implements SheetImport {

    /** What a list of institutions says of each; {@link Institutions#export} writes the same. */
    public static final List<Column> COLUMNS = List.of(
            new Column(InstitutionLine.NAME, true, "单位名称", "Institution", "单位", "名称", "Name"),
            new Column(InstitutionLine.DISTRICT, true, "区县", "District", "区", "所在区县"),
            new Column(InstitutionLine.KIND, true, "类型", "Kind", "单位类型", "Type"),
            new Column(InstitutionLine.BEDS, true, "床位数", "Beds", "床位"),
            new Column(InstitutionLine.ROOMS, true, "消控室", "Control rooms", "消防控制室", "消控室数量"),
            new Column(InstitutionLine.LINKAGE, true, "联动控制", "Linkage control", "联动"),
            new Column(InstitutionLine.SHIFTS, false, "每日班次", "Shifts a day", "班次"),
            new Column(InstitutionLine.PEOPLE, false, "每班人数", "People a shift", "每班值班人数"),
            new Column(InstitutionLine.RISK, false, "风险等级", "Risk colour", "风险颜色", "四色等级", "Risk"),
            new Column(InstitutionLine.RISK_DATE, false, "评定日期", "Rated on", "定级日期"),
            new Column(InstitutionLine.RISK_REASON, false, "评定理由", "Reason of the rating", "定级理由", "Reason"));

    private static final String ROOM = "消防控制室";
    private static final String IMPORT = "institutions";

    @Inject
    private InstitutionRepository institutions;

    @Inject
    private BatchRepository batches;

    @Inject
    private ImportDesk desk;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Override
    @Permits(Permission.SIGNED_IN)
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    @Permits(Permission.KEEP_PEOPLE)
    public String upload(String fileName, InputStream file) {
        return desk.keep(IMPORT, fileName, file, COLUMNS);
    }

    @Override
    @Permits(Permission.SEE_COHORTS)
    public ImportPreview preview(String draftId) {
        return desk.preview(IMPORT, draftId, this::examine);
    }

    @Override
    @Permits(Permission.KEEP_PEOPLE)
    public void confirm(String draftId, String fingerprint, Set<Integer> changes) {
        desk.confirm(IMPORT, draftId, fingerprint, changes, this::examine, this::take);
    }

    /**
     * Reads a list without a look before. Good new rows go in at once; one that is known already stays as it is, and a row
     * that says something else of it counts as faulty.
     */
    @Permits(Permission.KEEP_PEOPLE)
    public Imported importFrom(InputStream file) {
        List<ReadRow> rows = examine(SheetReader.read(file, COLUMNS).rows());
        List<SheetRow> fresh =
                rows.stream().filter(ReadRow::isFresh).map(ReadRow::row).toList();
        take(fresh);
        List<FaultyRow> faulty = rows.stream()
                .filter(row -> !row.isGood() || row.isChanged())
                .map(row -> new FaultyRow(row.row(), row.isChanged() ? differing(row) : row.faults()))
                .toList();
        return new Imported(fresh.size(), rows.size() - fresh.size() - faulty.size(), faulty);
    }

    private static List<Fault> differing(ReadRow row) {
        return List.of(new Fault(InstitutionLine.NAME, row.title(), "people.institution.differs", List.of()));
    }

    private List<ReadRow> examine(List<SheetRow> rows) {
        Map<String, Institution> known = new HashMap<>();
        institutions.findAll().forEach(it -> known.put(key(it.name()), it));
        Map<Long, RiskRating> ratings = institutions.currentRatings();
        Map<String, Integer> seen = new HashMap<>();
        List<ReadRow> read = new ArrayList<>();
        for (SheetRow row : rows) {
            InstitutionLine line = new InstitutionLine(row, today());
            Institution before = known.get(key(line.name()));
            line.compare(
                    before,
                    before == null ? null : ratings.get(before.id()),
                    line.name().isEmpty() ? null : seen.putIfAbsent(key(line.name()), row.number()));
            read.add(new ReadRow(row, line.name(), before != null, line.faults(), line.changes()));
        }
        return read;
    }

    private void take(List<SheetRow> rows) {
        List<InstitutionLine> lines =
                rows.stream().map(row -> new InstitutionLine(row, today())).toList();
        Map<String, Institution> known = byName(lines);
        List<InstitutionLine> fresh = lines.stream()
                .filter(line -> !known.containsKey(key(line.name())))
                .toList();
        lines.stream()
                .filter(line -> known.containsKey(key(line.name())))
                .forEach(line -> change(line, known.get(key(line.name()))));
        batches.insert(
                "institution (name, district, kind, beds)",
                fresh.stream()
                        .map(it -> new Object[] {it.name(), it.district(), it.kind(), it.beds()})
                        .toList());
        Map<String, Institution> added = byName(fresh);
        batches.insert(
                "control_room (institution_id, name, linkage_control, shifts_per_day, people_per_shift)",
                fresh.stream()
                        .flatMap(line -> rooms(line, added.get(key(line.name())).id()).stream())
                        .toList());
        fresh.stream()
                .filter(line -> line.risk() != null)
                .forEach(line -> rate(line, added.get(key(line.name())).id()));
    }

    private static List<Object[]> rooms(InstitutionLine line, long institution) {
        List<Object[]> rooms = new ArrayList<>();
        for (int i = 1; i <= line.rooms(); i++) {
            rooms.add(new Object[] {
                institution, roomName(i, line.rooms()), line.linkageControl(), line.shifts(), line.people()
            });
        }
        return rooms;
    }

    private void change(InstitutionLine line, Institution known) {
        RiskRating rating =
                institutions.ratings(known.id()).stream().findFirst().orElse(null);
        line.compare(known, rating, null);
        known.isNow(known.name(), line.district(), line.kind(), line.beds());
        if (known.hasRoomsAlike()) {
            for (ControlRoom room : known.rooms()) {
                known.changeRoom(
                        room.id(),
                        room.name(),
                        line.linkageControl(),
                        line.changes(InstitutionLine.SHIFTS) ? line.shifts() : room.shiftsPerDay(),
                        line.changes(InstitutionLine.PEOPLE) ? line.people() : room.peoplePerShift());
            }
        }
        for (int i = known.rooms().size() + 1; i <= line.rooms(); i++) {
            known.addRoom(roomName(i, line.rooms()), line.linkageControl(), line.shifts(), line.people());
        }
        if (line.changes(InstitutionLine.RISK)) {
            rate(line, known.id());
        }
    }

    private void rate(InstitutionLine line, long institution) {
        institutions.add(new RiskRating(
                institution,
                line.risk(),
                line.riskDate(),
                line.riskReason(),
                user.isSystem() ? null : user.id(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private Map<String, Institution> byName(List<InstitutionLine> lines) {
        return institutions
                .findByNames(lines.stream().map(InstitutionLine::name).toList())
                .stream()
                .collect(Collectors.toMap(it -> key(it.name()), it -> it, (a, b) -> a));
    }

    /** The database tells names apart without regard to case. */
    private static String key(String name) {
        return RosterLine.plain(name).toLowerCase(Locale.ROOT);
    }

    private static String roomName(int number, int of) {
        return of == 1 ? ROOM : ROOM + " " + number;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Directory.ZONE));
    }

    /**
     * What came of an import.
     *
     * @param unchanged rows whose institution is in the list already, with the same values
     */
    public record Imported(int added, int unchanged, List<FaultyRow> faulty) {}
}
