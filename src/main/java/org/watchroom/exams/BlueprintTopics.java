package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.programmes.Standard;

/** What of the standard the rows of a matrix can be about. */
@ApplicationScoped
@Transactional
public class BlueprintTopics {

    @Inject
    private Standard standard;

    /** Percent of the theory by function, in the order of the standard. */
    @Permits(Permission.SEE_EXAMS)
    public Map<String, BigDecimal> weights(String edition, String level) {
        return standard.weights(edition, level, "theory");
    }

    /** Groups within the functions of the theory, by the beginning of their keys. */
    @Permits(Permission.SEE_EXAMS)
    public List<Group> groups(String edition, String level) {
        Set<String> functions = weights(edition, level).keySet();
        return standard.items(edition, level).stream()
                .filter(it -> functions.contains(it.function()))
                .map(it ->
                        new Group(it.function(), it.key().substring(0, it.key().lastIndexOf('.'))))
                .distinct()
                .toList();
    }

    /** @param topic such as {@code 2026/L5/3.1} */
    public record Group(String function, String topic) {}
}
