package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.watchroom.platform.web.Notices;
import org.watchroom.programmes.EditionFacts;
import org.watchroom.programmes.EditionPreview;
import org.watchroom.programmes.Standard;

/** The editions of the standard, and taking one in: two tables, a look, a confirmation. */
@Named
@ViewScoped
public class StandardPage implements Serializable {

    /** Largest table, in bytes; both wait in memory between the look and the taking. */
    private static final int MOST_BYTES = 1024 * 1024;

    @Inject
    private Standard standard;

    @Inject
    private Notices notices;

    private String edition;
    private byte[] items;
    private byte[] weights;
    private transient Part itemsFile;
    private transient Part weightsFile;
    private transient EditionPreview preview;

    public List<EditionFacts> getEditions() {
        return standard.editions();
    }

    public void look() throws IOException {
        byte[] readItems = read(itemsFile, "form:items");
        byte[] readWeights = read(weightsFile, "form:weights");
        if (readItems != null && readWeights != null) {
            preview = standard.preview(
                    edition, new ByteArrayInputStream(readItems), new ByteArrayInputStream(readWeights));
            items = readItems;
            weights = readWeights;
        }
    }

    private byte[] read(Part file, String field) throws IOException {
        if (file == null || file.getSize() == 0 || file.getSize() > MOST_BYTES) {
            notices.beside(field, "programmes.standard.file-missing");
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }

    public String take() {
        int rows = standard.importFrom(edition, new ByteArrayInputStream(items), new ByteArrayInputStream(weights));
        notices.doneThenRedirect("programmes.standard.done", edition, rows);
        return "/programmes/standard.xhtml?faces-redirect=true";
    }

    /** {@code null} before there is one. */
    public EditionPreview getPreview() {
        if (preview == null && items != null) {
            preview = standard.preview(edition, new ByteArrayInputStream(items), new ByteArrayInputStream(weights));
        }
        return preview;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public Part getItemsFile() {
        return itemsFile;
    }

    public void setItemsFile(Part itemsFile) {
        this.itemsFile = itemsFile;
    }

    public Part getWeightsFile() {
        return weightsFile;
    }

    public void setWeightsFile(Part weightsFile) {
        this.weightsFile = weightsFile;
    }
}
