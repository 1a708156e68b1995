package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.StreamedContent;
import org.watchroom.people.SignInSlips;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.platform.web.SheetDownload;

/** The first password of one person as a small workbook, to be handed over. */
@RequestScoped
public class FirstSlip implements Serializable {

    @Inject
    private SignInSlips slips;

    @Inject
    private PageTexts texts;

    StreamedContent of(long personId) {
        List<List<String>> rows = slips.handOver(List.of(personId)).stream()
                .map(slip -> List.of(slip.name(), slip.signInName(), slip.password()))
                .toList();
        String name = texts.of("people.slips.title");
        return SheetDownload.of(
                name,
                SheetWriter.write(
                        name,
                        List.of(
                                texts.of("people.person.name"),
                                texts.of("people.sign-in.name"),
                                texts.of("people.sign-in.password")),
                        rows));
    }
}
