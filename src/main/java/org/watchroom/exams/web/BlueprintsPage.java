package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.primefaces.model.file.UploadedFile;
import org.watchroom.exams.BlueprintFacts;
import org.watchroom.exams.Blueprints;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.platform.web.Notices;

/** All versions of all blueprints, and the way in for a file. */
@Named
@RequestScoped
public class BlueprintsPage {

    @Inject
    private Blueprints blueprints;

    @Inject
    private Notices notices;

    @Inject
    private CurrentUser user;

    private List<BlueprintFacts> rows;
    private UploadedFile file;

    public String take() throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside("form:file", "platform.import.file-missing");
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            long id = blueprints.importFrom(in);
            notices.doneThenRedirect("exams.blueprint.taken");
            return "/exams/blueprint?faces-redirect=true&id=" + id;
        }
    }

    public List<BlueprintFacts> getRows() {
        if (rows == null) {
            rows = blueprints.all();
        }
        return rows;
    }

    public boolean isKeeper() {
        return user.may(Permission.KEEP_EXAMS);
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
