package org.watchroom.certificates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.certificates.CertificateRegister;
import org.watchroom.certificates.CohortChoice;
import org.watchroom.certificates.NationalImport;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.SheetImport;
import org.watchroom.platform.web.ImportDeskPage;
import org.watchroom.platform.web.PageTexts;

/** Where national results are taken in. */
@Named
@ViewScoped
public class NationalPage extends ImportDeskPage {

    @Inject
    private NationalImport results;

    @Inject
    private CertificateRegister register;

    @Inject
    private PageTexts words;

    private Long cohort;
    private transient List<FaultLine> remarks;

    @Override
    protected SheetImport imports() {
        return new OfCohort(results, cohort);
    }

    @Override
    protected String path() {
        return "/certificates/national";
    }

    @Override
    protected String parameters() {
        return cohort == null ? "" : "&cohort=" + cohort;
    }

    @Override
    protected String sheetName() {
        return words.of("certificates.national.title");
    }

    @Override
    protected String heading(String column) {
        return NationalImport.COHORT.equals(column) ? words.of("certificates.register.cohort") : super.heading(column);
    }

    /** What deserves a look in rows that go in all the same. */
    public List<FaultLine> getRemarks() {
        if (remarks == null) {
            List<ReadRow> rows = getPreview().rows();
            Map<Integer, List<Fault>> found = results.remarks(rows);
            remarks = rows.stream()
                    .filter(row -> found.containsKey(row.number()))
                    .limit(LISTED)
                    .flatMap(row -> found.get(row.number()).stream().map(remark -> line(row, remark)))
                    .toList();
        }
        return remarks;
    }

    public List<CohortChoice> getCohorts() {
        return register.cohorts();
    }

    public Long getCohort() {
        return cohort;
    }

    public void setCohort(Long cohort) {
        this.cohort = cohort;
    }

    /** The import of national results, for one cohort or for none. */
    private record OfCohort(NationalImport results, Long cohort) implements SheetImport {

        @Override
        public List<Column> columns() {
            return NationalImport.COLUMNS;
        }

        @Override
        public String upload(String fileName, InputStream file) {
            return results.upload(cohort, fileName, file);
        }

        @Override
        public ImportPreview preview(String draftId) {
            return results.preview(cohort, draftId);
        }

        @Override
        public void confirm(String draftId, String fingerprint, Set<Integer> changes) {
            results.confirm(cohort, draftId, fingerprint, changes);
        }
    }
}
