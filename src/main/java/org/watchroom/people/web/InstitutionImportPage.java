package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.people.InstitutionImport;
import org.watchroom.platform.sheets.SheetImport;
import org.watchroom.platform.web.ImportDeskPage;
import org.watchroom.platform.web.PageTexts;

/** Where a list of institutions is taken in. */
@Named
@ViewScoped
public class InstitutionImportPage extends ImportDeskPage {

    @Inject
    private InstitutionImport institutions;

    @Inject
    private PageTexts words;

    @Override
    protected SheetImport imports() {
        return institutions;
    }

    @Override
    protected String path() {
        return "/people/institution-import";
    }

    @Override
    protected String sheetName() {
        return words.of("people.institutions.title");
    }
}
