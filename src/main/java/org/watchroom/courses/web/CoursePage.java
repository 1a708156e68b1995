package org.watchroom.courses.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.watchroom.courses.CourseOutline;
import org.watchroom.courses.Courses;
import org.watchroom.courses.LessonLine;
import org.watchroom.platform.web.LanguageChoice;

/** The contents of a course, with what to read next. */
@Named
@RequestScoped
public class CoursePage {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private Courses courses;

    @Inject
    private LanguageChoice language;

    private String code;
    private CourseOutline outline;

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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
