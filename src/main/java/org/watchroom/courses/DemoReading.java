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
    private static final int SLOWEST = 80;
    private static final int STEPS = 45;
    private static final String VISIT = "d".repeat(32);

    @Inject
    private Courses courses;

    @Inject
    private Study study;

    @Inject
    private StudyTime time;

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
        List<LessonLine> lessons = new ArrayList<>();
        acting.as(
                directory.bySignInName("admin").orElseThrow(),
                () -> lessons.addAll(courses.outline(COURSE).lessons()));
        for (int number = FIRST_READER; number <= LAST_BEGUN; number++) {
            long trainee =
                    directory.bySignInName("trainee%02d".formatted(number)).orElseThrow();
            int most = number <= LAST_FINISHED ? lessons.size() : number % 5 + 1;
            int pace = SLOWEST - number % STEPS;
            acting.as(trainee, () -> read(lessons, most, pace));
        }
    }

    /**
     * @param most how many lessons are completed; the one after them is left halfway
     * @param pace seconds that they need for what is estimated to take a minute
     */
    private void read(List<LessonLine> lessons, int most, int pace) {
        for (LessonLine lesson : lessons.subList(0, most)) {
            time.report(COURSE, lesson.code(), VISIT, lesson.minutes() * pace, true);
            study.complete(COURSE, lesson.code());
        }
        if (most < lessons.size()) {
            LessonLine halfway = lessons.get(most);
            time.report(COURSE, halfway.code(), VISIT, halfway.minutes() * pace / 2, false);
            study.keepPlace(COURSE, halfway.code(), Study.END_OF_PAGE / 2);
        }
    }
}
