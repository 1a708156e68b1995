package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.watchroom.exams.NewSitting;
import org.watchroom.exams.SittingChoices;
import org.watchroom.exams.Sittings;
import org.watchroom.platform.web.Notices;

/** Where an administrator sets an exam for a cohort. */
@Named
@RequestScoped
public class SittingNewPage {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int DAYS = 7;

    @Inject
    private Sittings sittings;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private SittingChoices choices;
    private Long cohort;
    private Long blueprint;
    private String titleZh;
    private String titleEn;
    private String opens;
    private String closes;
    private int attempts = 3;
    private String review = "AT_ONCE";

    public String create() {
        Instant from = instant("form:opens", opens);
        Instant until = instant("form:closes", closes);
        if (from == null || until == null) {
            return null;
        }
        long id = sittings.create(new NewSitting(blueprint, cohort, titleZh, titleEn, from, until, attempts, review));
        notices.doneThenRedirect("exams.sitting.created");
        return "/exams/sitting?faces-redirect=true&id=" + id;
    }

    private Instant instant(String field, String text) {
        try {
            return LocalDateTime.parse(text).atZone(HERE).toInstant();
        } catch (DateTimeParseException e) {
            notices.beside(field, "exams.sitting.time");
            return null;
        }
    }

    private String inDays(int days) {
        return clock.instant()
                .atZone(HERE)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .plusDays(days)
                .format(FIELD);
    }

    public SittingChoices getChoices() {
        if (choices == null) {
            choices = sittings.choices();
        }
        return choices;
    }

    public Long getCohort() {
        return cohort;
    }

    public void setCohort(Long cohort) {
        this.cohort = cohort;
    }

    public Long getBlueprint() {
        return blueprint;
    }

    public void setBlueprint(Long blueprint) {
        this.blueprint = blueprint;
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

    public String getOpens() {
        return opens == null ? inDays(0) : opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes == null ? inDays(DAYS) : closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }

    public int getAttempts() {
        return attempts;
    }

    public void setAttempts(int attempts) {
        this.attempts = attempts;
    }

    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = review;
    }
}
