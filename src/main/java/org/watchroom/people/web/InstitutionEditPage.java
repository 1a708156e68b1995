package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.watchroom.kernel.Refused;
import org.watchroom.people.InstitutionDetail;
import org.watchroom.people.InstitutionKeeping;
import org.watchroom.people.Institutions;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.Notices;

/** The form of one institution: a new one, or one that is changed. */
@Named
@ViewScoped
public class InstitutionEditPage implements Serializable {

    @Inject
    private Institutions institutions;

    @Inject
    private InstitutionKeeping keeping;

    @Inject
    private Notices notices;

    private Long id;
    private int version;
    private String name;
    private String district;
    private String kind;
    private int beds;
    private Differences differences = new Differences();
    private String called;

    /** Fills the form when an existing one is to be changed. */
    public void load() {
        if (id != null) {
            InstitutionDetail detail = institutions.detail(id);
            version = detail.version();
            name = detail.facts().name();
            called = name;
            district = detail.facts().district();
            kind = detail.facts().kind();
            beds = detail.facts().beds();
        }
    }

    public String save() {
        Long kept = id;
        try {
            if (id == null) {
                kept = keeping.add(name, district, kind, beds);
            } else {
                keeping.change(id, version, name, district, kind, beds);
            }
        } catch (Refused refusal) {
            notices.refused(refusal);
            if (refusal.key().equals("people.changed-meanwhile")) {
                compare();
            }
            return null;
        }
        notices.doneThenRedirect(id == null ? "people.institution.added" : "people.institution.changed", name.strip());
        return "/people/institution.xhtml?faces-redirect=true&id=" + kept;
    }

    /** Shows both; saving again is a choice between them. */
    private void compare() {
        InstitutionDetail now = institutions.detail(id);
        version = now.version();
        differences = new Differences()
                .and("people.institution.name", now.facts().name(), name)
                .and("people.institution.district", now.facts().district(), district)
                .and("people.institution.kind", now.facts().kind(), kind)
                .and("people.institution.beds", now.facts().beds(), beds);
    }

    /** What it was called when the form was opened, whatever is typed since. */
    public String getCalled() {
        return called;
    }

    /** What somebody else saved since this form was opened; nothing before. */
    public Differences getDifferences() {
        return differences;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public int getBeds() {
        return beds;
    }

    public void setBeds(int beds) {
        this.beds = beds;
    }
}
