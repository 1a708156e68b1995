package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.watchroom.courses.Courses;
import org.watchroom.drills.DrillSheets;
import org.watchroom.exams.Blueprints;

/** What the courses, mock examinations and drills that a programme asks for are called. */
@ApplicationScoped
class RequirementTitles {

    @Inject
    private Courses courses;

    @Inject
    private Blueprints blueprints;

    @Inject
    private DrillSheets sheets;

    /** By kind and code; what nobody has made yet is left out. */
    Map<Named, Title> all() {
        Map<Named, Title> titles = new HashMap<>();
        courses.all()
                .forEach(it -> titles.put(
                        new Named(Requirement.Kind.COURSE, it.code()), new Title(it.titleZh(), it.titleEn())));
        blueprints
                .all()
                .forEach(it ->
                        titles.put(new Named(Requirement.Kind.MOCK, it.code()), new Title(it.titleZh(), it.titleEn())));
        sheets.titles()
                .forEach((code, title) ->
                        titles.put(new Named(Requirement.Kind.DRILL, code), new Title(title.zh(), title.en())));
        return titles;
    }

    /** What a title belongs to. */
    record Named(Requirement.Kind kind, String code) {}

    record Title(String zh, String en) {}
}
