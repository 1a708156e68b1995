package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.StreamedContent;
import org.watchroom.kernel.Reason;
import org.watchroom.people.Identities;
import org.watchroom.people.People;
import org.watchroom.people.PeopleKeeping;
import org.watchroom.people.PersonDetail;
import org.watchroom.people.PersonLine;
import org.watchroom.people.PersonMerge;
import org.watchroom.platform.web.Notices;

/** One person: what the register keeps, and what an administrator may do with it. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    /** One byte more than is taken, so that a larger picture is told apart. */
    private static final int MOST_READ = 5 * 1024 * 1024 + 1;

    @Inject
    private People people;

    @Inject
    private PeopleKeeping keeping;

    @Inject
    private Identities identities;

    @Inject
    private PersonMerge merging;

    @Inject
    private FirstSlip slips;

    @Inject
    private Notices notices;

    private long id;
    private String why;
    private List<String> roles;
    private Long other;
    private String mergeWhy;
    private transient String identity;
    private transient PersonLine otherLine;
    private transient PersonDetail detail;
    private transient Part picture;

    public PersonDetail getDetail() {
        if (detail == null) {
            detail = people.detail(id);
        }
        return detail;
    }

    public List<Map.Entry<String, String>> getEntry() {
        return List.copyOf(getDetail().entry().entrySet());
    }

    /** Shows the full number on this one answer, never in an address. */
    public void show() {
        identity = identities.show(id, new Reason(why));
        why = null;
    }

    public String giveRoles() {
        keeping.giveRoles(id, roles);
        notices.doneThenRedirect("people.roles.given");
        return self(id);
    }

    public String keepPhoto() throws IOException {
        if (picture == null || picture.getSize() == 0) {
            notices.beside("photo:picture", "platform.import.file-missing");
            return null;
        }
        try (InputStream in = picture.getInputStream()) {
            keeping.keepPhoto(id, in.readNBytes(MOST_READ));
        }
        notices.doneThenRedirect("people.photo.kept");
        return self(id);
    }

    public String removePhoto() {
        keeping.removePhoto(id);
        notices.doneThenRedirect("people.photo.removed");
        return self(id);
    }

    public void lookAtOther() {
        otherLine = people.detail(other).line();
    }

    public String merge() {
        merging.merge(id, other, new Reason(mergeWhy));
        notices.doneThenRedirect("people.merge.done");
        return self(id);
    }

    private static String self(long id) {
        return "/people/person.xhtml?faces-redirect=true&id=" + id;
    }

    public StreamedContent getSlip() {
        return slips.of(id);
    }

    public List<String> getEveryRole() {
        return people.roles();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    /** {@code null} until it is asked for. */
    public String getIdentity() {
        return identity;
    }

    public List<String> getRoles() {
        return roles == null ? getDetail().roles() : roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public Long getOther() {
        return other;
    }

    public void setOther(Long other) {
        this.other = other;
    }

    public PersonLine getOtherLine() {
        return otherLine;
    }

    public String getMergeWhy() {
        return mergeWhy;
    }

    public void setMergeWhy(String mergeWhy) {
        this.mergeWhy = mergeWhy;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }
}
