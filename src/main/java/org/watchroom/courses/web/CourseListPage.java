package org.watchroom.courses.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.courses.CourseCard;
import org.watchroom.courses.Courses;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;

/** The courses that the reader may open. */
@Named
@RequestScoped
public class CourseListPage {

    @Inject
    private Courses courses;

    @Inject
    private CurrentUser user;

    private List<CourseCard> cards;

    public List<CourseCard> getCards() {
        if (cards == null) {
            cards = courses.all();
        }
        return cards;
    }

    public boolean isKeeper() {
        return user.may(Permission.KEEP_COURSES);
    }
}
