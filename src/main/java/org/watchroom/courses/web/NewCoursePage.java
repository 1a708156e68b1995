package org.watchroom.courses.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.courses.CourseDrafts;

/** Where somebody begins to write a new course. */
@Named
@RequestScoped
public class NewCoursePage {

    @Inject
    private CourseDrafts drafts;

    private String code;
    private String titleZh;
    private String titleEn;

    public String begin() {
        String plain = code.strip();
        drafts.create(plain, titleZh.strip(), titleEn.strip());
        return "/courses/draft?faces-redirect=true&code=" + plain;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitleZh() {
        return titleZh;
    }

    public void setTitleZh(String titleZh) {
        this.titleZh = titleZh;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }
}
