package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.watchroom.people.InstitutionFacts;
import org.watchroom.people.Institutions;
import org.watchroom.platform.sheets.FaultyRow;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;

/** The list of institutions; administrators add to it by hand or from a workbook. */
@Named
@ViewScoped
public class InstitutionsPage implements Serializable {

    private static final String SELF = "/people/institutions.xhtml?faces-redirect=true";

    @Inject
    private Institutions institutions;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    @Inject
    private LanguageChoice language;

    private String q;
    private String name;
    private String district;
    private String kind;
    private int beds;
    private int rooms = 1;
    private boolean linkage = true;
    private transient Part file;
    private transient List<FaultyRow> faulty;
    private transient List<InstitutionFacts> found;

    public List<InstitutionFacts> getFound() {
        if (found == null) {
            found = institutions.list(q);
        }
        return found;
    }

    public String add() {
        institutions.add(name, district, kind, beds, rooms, linkage);
        notices.doneThenRedirect("people.institution.added", name.strip());
        return SELF;
    }

    public void upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside("upload:file", "people.institutions.file-missing");
            return;
        }
        try (InputStream in = file.getInputStream()) {
            Institutions.Imported result = institutions.importFrom(in);
            faulty = result.faulty();
            notices.done("people.institutions.imported", result.added(), result.unchanged());
        }
    }

    /** What the last import left out, empty before one. */
    public List<FaultLine> getFaults() {
        return faulty == null
                ? List.of()
                : faulty.stream()
                        .flatMap(row -> row.faults().stream()
                                .map(fault -> new FaultLine(
                                        row.row().number(),
                                        heading(fault.column()),
                                        fault.value(),
                                        texts.of(fault.key(), fault.arguments().toArray()))))
                        .toList();
    }

    public int getFaultyRows() {
        return faulty == null ? 0 : faulty.size();
    }

    private String heading(String column) {
        return Institutions.COLUMNS.stream()
                .filter(it -> it.name().equals(column))
                .map(it -> it.heading(language.getLocale()))
                .findFirst()
                .orElse(column);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public int getBeds() {
        return beds;
    }

    public void setBeds(int beds) {
        this.beds = beds;
    }

    public int getRooms() {
        return rooms;
    }

    public void setRooms(int rooms) {
        this.rooms = rooms;
    }

    public boolean isLinkage() {
        return linkage;
    }

    public void setLinkage(boolean linkage) {
        this.linkage = linkage;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** One line of the table of faults. */
    public record FaultLine(int row, String field, String value, String reason) {}
}
