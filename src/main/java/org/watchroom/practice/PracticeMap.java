package org.watchroom.practice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.practice.model.Mastery;
import org.watchroom.practice.model.Standing;
import org.watchroom.practice.model.TeachingRepository;
import org.watchroom.programmes.StandardItem;

/** What the person who asks masters of the standard, and how ready they are. Always one's own. */
@ApplicationScoped
@Transactional
public class PracticeMap {

    @Inject
    private PracticeGround grounds;

    @Inject
    private PracticeKnowledge knowledge;

    @Inject
    private TeachingRepository teaching;

    @Inject
    private CurrentUser user;

    /** @throws Refused {@code practice.no-cohort} */
    @Permits(Permission.LEARN)
    public ReadinessFacts readiness() {
        return view(grounds.of(user.id())).facts();
    }

    /** @throws Refused {@code practice.no-cohort} */
    @Permits(Permission.LEARN)
    public StandardMap map() {
        PracticeGround.Ground ground = grounds.of(user.id());
        ReadinessView view = view(ground);
        Map<String, List<TeachingRepository.Lesson>> lessons = teaching.lessons();
        List<StandardMap.Function> functions = byFunction(ground.shelf().items()).entrySet().stream()
                .map(function -> new StandardMap.Function(
                        function.getKey(),
                        ReadinessView.percent(function.getValue().keySet().stream()
                                .mapToDouble(view.paper()::share)
                                .sum()),
                        function.getValue().entrySet().stream()
                                .map(it -> topic(it.getKey(), it.getValue(), view, lessons, ground.courses()))
                                .toList()))
                .toList();
        return new StandardMap(functions, ReadinessView.percent(view.paper().pass()), counts(functions), view.facts());
    }

    private ReadinessView view(PracticeGround.Ground ground) {
        return new ReadinessView(
                ground.shelf(),
                knowledge.of(List.of(ground.personId())).get(ground.personId()),
                ground.today(),
                ground.examination());
    }

    /** Function, then topic, as the standard has them. */
    private static Map<String, Map<String, List<StandardItem>>> byFunction(List<StandardItem> items) {
        return items.stream()
                .collect(groupingBy(
                        StandardItem::function,
                        LinkedHashMap::new,
                        groupingBy(StandardItem::group, LinkedHashMap::new, toList())));
    }

    private static StandardMap.Topic topic(
            String name,
            List<StandardItem> items,
            ReadinessView view,
            Map<String, List<TeachingRepository.Lesson>> lessons,
            List<String> courses) {
        double pass = view.paper().pass();
        return new StandardMap.Topic(
                name,
                view.worth(name),
                mark(view.mastery().topic(name, pass)),
                items.stream()
                        .map(it -> new StandardMap.Skill(
                                it.key().substring(it.key().lastIndexOf('/') + 1),
                                it.star(),
                                it.labelZh(),
                                it.labelEn(),
                                mark(view.mastery().skill(it.key(), name, pass)),
                                lessons.getOrDefault(it.key(), List.of()).stream()
                                        .filter(lesson -> courses.contains(lesson.course()))
                                        .findFirst()
                                        .map(lesson -> new StandardMap.Lesson(
                                                lesson.course(), lesson.code(), lesson.titleZh(), lesson.titleEn()))
                                        .orElse(null)))
                        .toList());
    }

    private static StandardMap.Mark mark(Mastery.Part it) {
        return new StandardMap.Mark(
                it.standing().name(),
                ReadinessView.percent(it.share().mean()),
                ReadinessView.percent(it.share().low()),
                ReadinessView.percent(it.share().high()),
                it.questions(),
                it.answered());
    }

    private static List<StandardMap.Count> counts(List<StandardMap.Function> functions) {
        Map<String, Long> counted = functions.stream()
                .flatMap(it -> it.topics().stream())
                .flatMap(it -> it.skills().stream())
                .collect(groupingBy(it -> it.mark().standing(), counting()));
        return Arrays.stream(Standing.values())
                .map(it -> new StandardMap.Count(
                        it.name(), counted.getOrDefault(it.name(), 0L).intValue()))
                .toList();
    }
}
