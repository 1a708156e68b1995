package org.watchroom.questions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.primefaces.model.file.UploadedFile;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.Notices;
import org.watchroom.questions.ImportPreview;
import org.watchroom.questions.QuestionImport;

/** Where an administrator hands over a sheet of questions, looks at what it would do, and confirms. */
@Named
@ViewScoped
public class QuestionImportPage implements Serializable {

    @Inject
    private QuestionImport imports;

    @Inject
    private LanguageChoice language;

    @Inject
    private Notices notices;

    private transient UploadedFile file;
    private String draft;
    private transient ImportPreview preview;

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside("form:file", "questions.import.no-file");
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            return here(imports.upload(file.getFileName(), in));
        }
    }

    public String take() {
        imports.take(draft);
        return here(draft);
    }

    private static String here(String draft) {
        return "/questions/import?faces-redirect=true&draft=" + draft;
    }

    public boolean isWaiting() {
        return draft != null && !draft.isBlank();
    }

    public ImportPreview getPreview() {
        if (preview == null) {
            preview = imports.preview(draft);
        }
        return preview;
    }

    public StreamedContent getFaulty() {
        byte[] sheet = imports.faultyRows(draft, language.getLocale());
        return DefaultStreamedContent.builder()
                .name("questions-to-mend.xlsx")
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .stream(() -> new ByteArrayInputStream(sheet))
                .build();
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }
}
