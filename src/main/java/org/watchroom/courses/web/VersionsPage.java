package org.watchroom.courses.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.watchroom.courses.CourseDrafts;
import org.watchroom.courses.CourseVersions;
import org.watchroom.courses.LessonDifference;
import org.watchroom.platform.web.LanguageChoice;

/** The versions of a course, and what one says otherwise than another. */
@Named
@ViewScoped
public class VersionsPage implements Serializable {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private transient CourseVersions versions;

    @Inject
    private transient CourseDrafts drafts;

    @Inject
    private transient LanguageChoice language;

    private String code;
    private Integer from;
    private Integer to;
    private transient List<CourseVersions.Line> lines;
    private transient List<LessonDifference> differences;

    public List<CourseVersions.Line> getLines() {
        if (lines == null) {
            lines = versions.of(code);
        }
        return lines;
    }

    /** Empty until two versions are chosen. */
    public List<LessonDifference> getDifferences() {
        if (differences == null) {
            differences = isComparing() ? versions.between(code, from, to) : List.of();
        }
        return differences;
    }

    public boolean isComparing() {
        return from != null && to != null;
    }

    public boolean isBegun() {
        return drafts.isBegun(code);
    }

    /** Begins to write from that version. */
    public String begin(int number) {
        drafts.begin(code, number);
        return "/courses/draft?faces-redirect=true&code=" + code;
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.getLocale())
                .withZone(HERE)
                .format(instant);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }
}
