package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Institutions;
import org.watchroom.people.People;
import org.watchroom.people.PeopleKeeping;
import org.watchroom.people.PersonDetail;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;

/** The form of one person: a new one of the staff, or one that is changed. */
@Named
@ViewScoped
public class PersonEditPage implements Serializable {

    @Inject
    private People people;

    @Inject
    private PeopleKeeping keeping;

    @Inject
    private Institutions institutions;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    private Long id;
    private int version;
    private String name;
    private String signInName;
    private List<String> roles = List.of("INSTRUCTOR");
    private String phone;
    private String institution;
    private String post;
    private String level;
    private String education;
    private Integer years;
    private Differences differences = new Differences();
    private String called;

    /** Fills the form when somebody is to be changed. */
    public void load() {
        if (id != null) {
            PersonDetail detail = people.detail(id);
            version = detail.version();
            name = detail.facts().name();
            called = name;
            phone = detail.facts().phone();
            institution = detail.facts().institutionName();
            post = detail.facts().post();
            level = detail.levelHeld();
            education = detail.education();
            years = detail.workYears();
        }
    }

    public String save() {
        Long kept = id;
        try {
            if (id == null) {
                kept = keeping.add(name, signInName, roles);
            } else {
                keeping.change(
                        id,
                        version,
                        name,
                        phone,
                        institutions.named(institution),
                        post,
                        new PeopleKeeping.Learning(level, education, years));
            }
        } catch (Refused refusal) {
            notices.refused(refusal);
            if (refusal.key().equals("people.changed-meanwhile")) {
                compare();
            }
            return null;
        }
        notices.doneThenRedirect("people.person.kept", name.strip());
        return "/people/person.xhtml?faces-redirect=true&id=" + kept;
    }

    /** Shows both; saving again is a choice between them. */
    private void compare() {
        PersonDetail now = people.detail(id);
        version = now.version();
        differences = new Differences()
                .and("people.person.name", now.facts().name(), name)
                .and("people.person.phone", now.facts().phone(), phone)
                .and("people.institution.name", now.facts().institutionName(), institution)
                .and("people.person.post", now.facts().post(), post)
                .and("people.person.level", said("people.level.", now.levelHeld()), said("people.level.", level))
                .and(
                        "people.person.education",
                        said("people.education.", now.education()),
                        said("people.education.", education))
                .and("people.person.years", now.workYears(), years);
    }

    private String said(String start, String code) {
        return code == null || code.isBlank() ? "" : texts.of(start + code);
    }

    /** What they were called when the form was opened, whatever is typed since. */
    public String getCalled() {
        return called;
    }

    /** What somebody else saved since this form was opened; nothing before. */
    public Differences getDifferences() {
        return differences;
    }

    public List<String> getEveryRole() {
        return people.roles();
    }

    public List<String> getLevels() {
        return people.levels();
    }

    public List<String> getEducations() {
        return people.educations();
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

    public String getSignInName() {
        return signInName;
    }

    public void setSignInName(String signInName) {
        this.signInName = signInName;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getEducation() {
        return education;
    }

    public void setEducation(String education) {
        this.education = education;
    }

    public Integer getYears() {
        return years;
    }

    public void setYears(Integer years) {
        this.years = years;
    }
}
