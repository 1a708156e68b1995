package org.watchroom.certificates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.StreamedContent;
import org.primefaces.model.file.UploadedFile;
import org.watchroom.certificates.CertificateRegister;
import org.watchroom.certificates.CohortChoice;
import org.watchroom.certificates.NationalPreview;
import org.watchroom.certificates.NationalResults;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.FaultySheet;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.platform.web.SheetDownload;

/** Where national results are read in: choose a file, look at what it would bring, take it. */
@Named
@ViewScoped
public class NationalPage implements Serializable {

    /** Largest file, in bytes; it waits in memory between the look and the taking. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    @Inject
    private transient NationalResults results;

    @Inject
    private transient CertificateRegister register;

    @Inject
    private transient Notices notices;

    @Inject
    private transient PageTexts texts;

    @Inject
    private transient LanguageChoice language;

    private Long cohort;
    private String fileName;
    private byte[] content;
    private transient UploadedFile file;
    private transient NationalPreview preview;

    public void look() throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside("form:file", "certificates.national.no-file");
            return;
        }
        if (file.getSize() > MOST_BYTES) {
            throw Refused.input("certificates.national.too-big", MOST_BYTES / 1024 / 1024);
        }
        try (InputStream in = file.getInputStream()) {
            byte[] read = in.readAllBytes();
            preview = results.preview(new ByteArrayInputStream(read), cohort);
            content = read;
            fileName = file.getFileName();
        }
    }

    /** Takes the good rows; where faulty ones are left, the page stays, so that they can be downloaded. */
    public String take() {
        NationalPreview taken = results.record(new ByteArrayInputStream(content), cohort);
        notices.doneThenRedirect(
                "certificates.national.done",
                taken.additions(),
                taken.good().size() - taken.additions(),
                taken.faulty().size());
        preview = null;
        return taken.faulty().isEmpty() ? "/certificates/national?faces-redirect=true" : null;
    }

    public String startOver() {
        return "/certificates/national?faces-redirect=true";
    }

    /** What the file would bring; null before one was chosen. */
    public NationalPreview getPreview() {
        if (preview == null && content != null) {
            preview = results.preview(new ByteArrayInputStream(content), cohort);
        }
        return preview;
    }

    /** The faulty rows with their reasons, to be mended and read in again. */
    public StreamedContent getFaultyFile() {
        String name = texts.of("certificates.national.faulty-title");
        return SheetDownload.of(
                name,
                FaultySheet.write(
                        name,
                        NationalResults.COLUMNS,
                        results.faulty(new ByteArrayInputStream(content), cohort),
                        language.getLocale(),
                        texts.of("certificates.reason"),
                        texts::of));
    }

    public String text(Fault fault) {
        return texts.of(fault.key(), fault.arguments().toArray());
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

    public String getFileName() {
        return fileName;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
