package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.people.Directory;
import org.watchroom.platform.Acting;
import org.watchroom.platform.DemoPart;

/**
 * What the trainees of the demo have read: 02 to 60 all of the course, 61 to 70 a part of it, the others nothing. The
 * first trainee begins with an empty sheet.
 */
@ApplicationScoped
public class DemoReading implements DemoPart {

    private static final String COURSE = "L5-DUTY";
    private static final int FIRST_READER = 2;
    private static final int LAST_FINISHED = 60;
    private static final int LAST_BEGUN = 70;

    @Inject
    private Courses courses;

    @Inject
    private Study study;

    @Inject
    private Directory directory;

    @Inject
    private Acting acting;

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String name() {
        return "course-activity";
    }

    @Override
    public void load() {
        List<String> lessons = new ArrayList<>();
        acting.as(
                directory.bySignInName("admin").orElseThrow(),
                () -> courses.outline(COURSE).lessons().forEach(lesson -> lessons.add(lesson.code())));
        for (int number = FIRST_READER; number <= LAST_BEGUN; number++) {
            long trainee =
                    directory.bySignInName("trainee%02d".formatted(number)).orElseThrow();
            int most = number <= LAST_FINISHED ? lessons.size() : number % 5 + 1;
            acting.as(trainee, () -> read(lessons, most));
        }
    }

    /** @param most how many lessons are completed; the one after them is left halfway */
    private void read(List<String> lessons, int most) {
        for (String lesson : lessons.subList(0, most)) {
            study.complete(COURSE, lesson);
        }
        if (most < lessons.size()) {
            study.keepPlace(COURSE, lessons.get(most), Study.END_OF_PAGE / 2);
        }
    }
}
