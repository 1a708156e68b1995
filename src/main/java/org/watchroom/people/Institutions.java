package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Institution;
import org.watchroom.people.model.InstitutionRepository;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.FaultyRow;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;

/** The institutions whose people are trained. */
@ApplicationScoped
@Transactional
public class Institutions {

    /** What a list of institutions says of each. */
    public static final List<Column> COLUMNS = List.of(
            new Column(InstitutionLine.NAME, true, "单位名称", "Institution", "单位", "名称", "Name"),
            new Column(InstitutionLine.DISTRICT, true, "区县", "District", "区", "所在区县"),
            new Column(InstitutionLine.KIND, true, "类型", "Kind", "单位类型", "Type"),
            new Column(InstitutionLine.BEDS, true, "床位数", "Beds", "床位"),
            new Column(InstitutionLine.ROOMS, true, "消控室", "Control rooms", "消防控制室", "消控室数量"),
            new Column(InstitutionLine.LINKAGE, true, "联动控制", "Linkage control", "联动"));

    private static final String ROOM = "消防控制室";

    @Inject
    private InstitutionRepository institutions;

    /** Those whose name or district contains the text, all for a blank one. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public List<InstitutionFacts> list(String containing) {
        String wanted = containing == null ? "" : RosterLine.plain(containing).toLowerCase(Locale.ROOT);
        Map<Long, Long> people = institutions.countPeople();
        return institutions.findAll().stream()
                .filter(it -> (it.name() + " " + it.district())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(it -> new InstitutionFacts(
                        it.id(),
                        it.name(),
                        it.district(),
                        it.kind(),
                        it.beds(),
                        it.rooms(),
                        it.hasLinkageControl(),
                        people.getOrDefault(it.id(), 0L)))
                .toList();
    }

    /**
     * Adds one, with its control rooms.
     *
     * @param beds 0 to 5,000
     * @param rooms 0 to 20
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void add(String name, String district, String kind, int beds, int rooms, boolean linkageControl) {
        InstitutionLine line = new InstitutionLine(name, district, kind, beds, rooms, linkageControl);
        line.faults().stream().findFirst().ifPresent(fault -> {
            throw Refused.input(fault.key(), fault.arguments().toArray());
        });
        add(line);
    }

    /**
     * Reads a list of institutions. Good rows go in at once; one that is known already stays as it is, and a row that says
     * something else of it is faulty.
     */
    @Permits(Permission.KEEP_PEOPLE)
    public Imported importFrom(InputStream workbook) {
        Map<String, Institution> known = new HashMap<>();
        institutions.findAll().forEach(it -> known.put(RosterLine.plain(it.name()), it));
        Map<String, Integer> seen = new HashMap<>();
        List<FaultyRow> faulty = new ArrayList<>();
        int added = 0;
        int unchanged = 0;
        for (SheetRow row : SheetReader.read(workbook, COLUMNS).rows()) {
            InstitutionLine line = new InstitutionLine(row);
            line.compare(known.get(line.name()), seen.putIfAbsent(line.name(), row.number()));
            if (!line.faults().isEmpty()) {
                faulty.add(new FaultyRow(row, line.faults()));
            } else if (known.containsKey(line.name())) {
                unchanged++;
            } else {
                add(line);
                added++;
            }
        }
        return new Imported(added, unchanged, faulty);
    }

    private void add(InstitutionLine line) {
        Institution institution = new Institution(line.name(), line.district(), line.kind(), line.beds());
        for (int i = 1; i <= line.rooms(); i++) {
            institution.addRoom(line.rooms() == 1 ? ROOM : ROOM + " " + i, line.linkageControl());
        }
        institutions.add(institution);
    }

    /**
     * What came of an import.
     *
     * @param unchanged rows whose institution is in the list already, with the same values
     */
    public record Imported(int added, int unchanged, List<FaultyRow> faulty) {}
}
