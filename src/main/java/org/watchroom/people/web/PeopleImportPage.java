package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.people.PeopleImport;
import org.watchroom.platform.sheets.SheetImport;
import org.watchroom.platform.web.ImportDeskPage;
import org.watchroom.platform.web.PageTexts;

/** Where people are taken into the register from a file. */
@Named
@ViewScoped
public class PeopleImportPage extends ImportDeskPage {

    @Inject
    private PeopleImport people;

    @Inject
    private PageTexts words;

    @Override
    protected SheetImport imports() {
        return people;
    }

    @Override
    protected String path() {
        return "/people/people-import";
    }

    @Override
    protected String sheetName() {
        return words.of("people.people.title");
    }
}
