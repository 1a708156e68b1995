package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.watchroom.exams.BlueprintPlan;
import org.watchroom.exams.Blueprints;
import org.watchroom.platform.web.Notices;

/** Where a blueprint begins: what it is called and what it examines. The matrix follows on its own page. */
@Named
@RequestScoped
public class BlueprintNewPage {

    private static final int MINUTES = 60;
    private static final BigDecimal PASS_MARK = BigDecimal.valueOf(60);

    @Inject
    private Blueprints blueprints;

    @Inject
    private Notices notices;

    private String code;
    private String titleZh;
    private String titleEn;
    private String edition = "2026";
    private String level = "L5";

    public String create() {
        long id = blueprints.create(new BlueprintPlan(
                code.strip(),
                titleZh,
                titleEn,
                edition.strip(),
                level,
                MINUTES,
                PASS_MARK,
                "ALL_OR_NOTHING",
                true,
                true,
                List.of()));
        notices.doneThenRedirect("exams.blueprint.begun", code.strip());
        return "/exams/blueprint?faces-redirect=true&id=" + id;
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

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
