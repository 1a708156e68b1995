package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.SheetImport;
import org.watchroom.platform.web.ImportDeskPage;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.RosterImport;

/** Where a roster is taken into a cohort. */
@Named
@ViewScoped
public class ImportPage extends ImportDeskPage {

    @Inject
    private RosterImport rosters;

    @Inject
    private Cohorts cohorts;

    @Inject
    private PageTexts words;

    private long cohort;
    private transient CohortFacts facts;

    @Override
    protected SheetImport imports() {
        return new IntoCohort(rosters, cohort);
    }

    @Override
    protected String path() {
        return "/programmes/import";
    }

    @Override
    protected String parameters() {
        return "&cohort=" + cohort;
    }

    @Override
    protected String sheetName() {
        return words.of("programmes.import.sheet");
    }

    public CohortFacts getFacts() {
        if (facts == null) {
            facts = cohorts.facts(cohort);
        }
        return facts;
    }

    /** How many of those that the draft would bring find no seat. */
    public int getSeatless() {
        CohortFacts it = getFacts();
        int arriving = getPreview().arriving();
        if (it.seats() == null) {
            return 0;
        }
        return it.waiting() > 0 ? arriving : Math.max(0, arriving - Math.max(0, it.seats() - it.trainees()));
    }

    public long getCohort() {
        return cohort;
    }

    public void setCohort(long cohort) {
        this.cohort = cohort;
    }

    /** The import of rosters, for one cohort. */
    private record IntoCohort(RosterImport rosters, long cohort) implements SheetImport {

        @Override
        public List<Column> columns() {
            return RosterImport.COLUMNS;
        }

        @Override
        public String upload(String fileName, InputStream file) {
            return rosters.upload(cohort, fileName, file);
        }

        @Override
        public ImportPreview preview(String draftId) {
            return rosters.preview(cohort, draftId);
        }

        @Override
        public void confirm(String draftId, String fingerprint, Set<Integer> changes) {
            rosters.confirm(cohort, draftId, fingerprint, changes);
        }
    }
}
