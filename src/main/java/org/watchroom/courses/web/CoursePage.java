package org.watchroom.courses.web;

import static java.util.stream.Collectors.joining;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.watchroom.courses.CourseDrafts;
import org.watchroom.courses.CourseOutline;
import org.watchroom.courses.Courses;
import org.watchroom.courses.LessonLine;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.platform.web.LanguageChoice;

/** The contents of a course, with what to read next. */
@Named
@ViewScoped
public class CoursePage implements Serializable {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private transient Courses courses;

    @Inject
    private transient CourseDrafts drafts;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient LanguageChoice language;

    private String code;
    private transient CourseOutline outline;

    public CourseOutline getOutline() {
        if (outline == null) {
            outline = courses.outline(code);
        }
        return outline;
    }

    /** Whether this is the lesson that the reader goes on with. */
    public boolean isNext(LessonLine line) {
        return getOutline().own() && line.equals(getOutline().next());
    }

    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.getLocale())
                .withZone(HERE)
                .format(instant);
    }

    public long getReader() {
        return user.id();
    }

    /** Of all lessons, apart by blanks. */
    public String getLessonCodes() {
        return getOutline().lessons().stream().map(LessonLine::code).collect(joining(" "));
    }

    public boolean isWriter() {
        return user.may(Permission.WRITE_COURSES);
    }

    /** Whether it is being written on. */
    public boolean isBegun() {
        return drafts.isBegun(getOutline().code());
    }

    /** Begins to write from that version. */
    public String begin(String course, int number) {
        drafts.begin(course, number);
        return "/courses/draft?faces-redirect=true&code=" + course;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
