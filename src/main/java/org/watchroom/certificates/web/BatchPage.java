package org.watchroom.certificates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.certificates.BatchLine;
import org.watchroom.certificates.BatchPerson;
import org.watchroom.certificates.CertificateIssuing;
import org.watchroom.certificates.IssueBatches;
import org.watchroom.platform.web.Notices;

/** How far a batch is, what came of it for whom, and where a second person agrees or not. */
@Named
@ViewScoped
public class BatchPage implements Serializable {

    @Inject
    private transient IssueBatches batches;

    @Inject
    private transient Notices notices;

    private long id;
    private String reason;
    private transient BatchLine batch;
    private transient List<BatchPerson> people;

    public BatchLine getBatch() {
        if (batch == null) {
            batch = batches.batch(id);
        }
        return batch;
    }

    public List<BatchPerson> getPeople() {
        if (people == null) {
            people = batches.people(id);
        }
        return people;
    }

    public String approve() {
        batches.approve(id);
        notices.doneThenRedirect("certificates.batch.approved");
        return again();
    }

    public String turnDown() {
        batches.turnDown(id, reason);
        notices.doneThenRedirect("certificates.batch.turned-down");
        return again();
    }

    private String again() {
        return "/certificates/batch?faces-redirect=true&id=" + id;
    }

    public int getLongest() {
        return CertificateIssuing.LONGEST_REASON;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
