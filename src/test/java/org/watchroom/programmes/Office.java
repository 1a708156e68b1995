package org.watchroom.programmes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.watchroom.kernel.Role;
import org.watchroom.people.InstitutionImport;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;

/** An administrator's desk for tests: the institutions of the demo, its programme, and an empty cohort. */
final class Office {

    static final List<String> HEADINGS = List.of("姓名", "身份证号", "手机号", "单位", "岗位", "登录名");
    static final String HOME = "望岳松间养老院";

    final long administrator = Somebody.with("admin", Role.ADMINISTRATOR);
    final long cohort;

    private final RosterImport rosters = House.bean(RosterImport.class);

    Office() {
        cohort = Somebody.as(administrator, () -> {
            DemoFile.read("people/institutions.xlsx", House.bean(InstitutionImport.class)::importFrom);
            long programme = DemoFile.read("programmes/programme.json", House.bean(Programmes.class)::importFrom);
            return House.bean(Cohorts.class)
                    .open(programme, "秋季班", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 30), "实训中心", null);
        });
    }

    ImportPreview upload(InputStream file) {
        return Somebody.as(administrator, () -> rosters.preview(cohort, rosters.upload(cohort, "roster.xlsx", file)));
    }

    ImportPreview upload(List<?>... rows) {
        return upload(new ByteArrayInputStream(SheetWriter.write("名册", HEADINGS, List.of(rows))));
    }

    ImportPreview confirm(ImportPreview preview, Integer... changes) {
        return Somebody.as(administrator, () -> {
            rosters.confirm(cohort, preview.id(), preview.fingerprint(), Set.of(changes));
            return rosters.preview(cohort, preview.id());
        });
    }

    static InputStream file(String name) {
        InputStream in = Office.class.getResourceAsStream(name);
        if (in == null) {
            throw new UncheckedIOException(new IOException(name));
        }
        return in;
    }
}
