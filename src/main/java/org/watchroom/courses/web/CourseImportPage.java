package org.watchroom.courses.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import org.primefaces.model.file.UploadedFile;
import org.watchroom.courses.CourseImport;
import org.watchroom.platform.web.Notices;

/** Where an administrator hands over a course. */
@Named
@RequestScoped
public class CourseImportPage {

    @Inject
    private CourseImport imports;

    @Inject
    private Notices notices;

    private UploadedFile file;

    public String take() throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside("form:file", "courses.import.no-file");
            return null;
        }
        try (InputStream zip = file.getInputStream()) {
            CourseImport.Imported imported = imports.take(zip);
            notices.doneThenRedirect(
                    imported.changed() ? "courses.import.done" : "courses.import.unchanged",
                    imported.code(),
                    imported.number(),
                    imported.lessons());
            return "/courses/course?faces-redirect=true&code=" + imported.code();
        }
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
