package org.watchroom.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.watchroom.courses.model.CoursePackage;
import org.watchroom.courses.model.CourseText;
import org.watchroom.courses.model.LessonText;
import org.watchroom.platform.DemoFile;

/** The complete course of the demo, measured against the standard of the demo. */
class FullCourseTest {

    private static final int KEY = 0;
    private static final int LEVEL = 1;

    private final CourseText course = CoursePackage.read(new ByteArrayInputStream(DemoCourse.pack("course-full/")))
            .course();

    @Test
    void everySkillOfLevelFiveAndEveryTopicOfTheBasicsIsTaught() {
        Set<String> taught = course.lessons().stream()
                .flatMap(lesson -> lesson.standardKeys().stream())
                .collect(Collectors.toSet());
        assertThat(standard())
                .filteredOn(row -> List.of("L5", "ALL").contains(row[LEVEL]))
                .hasSize(75)
                .extracting(row -> row[KEY])
                .allSatisfy(key -> assertThat(taught).contains(key));
    }

    @Test
    void thereAreThirtyLessonsAndMoreEachInAChapterAndToBeReviewed() {
        assertThat(course.lessons())
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(lesson -> assertThat(lesson.chapterZh()).isNotNull());
        assertThat(course.lessons().stream().map(LessonText::chapterZh).distinct())
                .hasSize(6);
        assertThat(course.reviewZh()).isEqualTo("待持证教员复核");
        assertThat(course.open()).isTrue();
    }

    private static List<String[]> standard() {
        return DemoFile.read("standard/standard-2026.tsv", in -> {
            try {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> line.split("\t"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
