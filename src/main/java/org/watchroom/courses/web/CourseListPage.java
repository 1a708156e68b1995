package org.watchroom.courses.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.courses.CourseCard;
import org.watchroom.courses.CourseDrafts;
import org.watchroom.courses.Courses;
import org.watchroom.courses.DraftCard;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;

/** The courses that the reader may open. */
@Named
@RequestScoped
public class CourseListPage {

    @Inject
    private Courses courses;

    @Inject
    private CourseDrafts writing;

    @Inject
    private CurrentUser user;

    private List<CourseCard> cards;
    private List<DraftCard> drafts;

    public List<CourseCard> getCards() {
        if (cards == null) {
            cards = courses.all();
        }
        return cards;
    }

    /** Courses that are being written; none for whoever writes none. */
    public List<DraftCard> getDrafts() {
        if (drafts == null) {
            drafts = isWriter() ? writing.all() : List.of();
        }
        return drafts;
    }

    public boolean isWriter() {
        return user.may(Permission.WRITE_COURSES);
    }

    public boolean isKeeper() {
        return user.may(Permission.KEEP_COURSES);
    }
}
