package org.watchroom.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.watchroom.insight.CutOptions.Option;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.people.Directory;
import org.watchroom.people.InstitutionFacts;
import org.watchroom.people.Institutions;
import org.watchroom.programmes.ProgrammeFacts;
import org.watchroom.programmes.Programmes;

/** What the funnel can be cut by today. */
@ApplicationScoped
@Transactional
public class Cutting {

    @Inject
    private Programmes programmes;

    @Inject
    private Institutions institutions;

    @Inject
    private Directory directory;

    @Permits(Permission.SEE_INSIGHT)
    public CutOptions options() {
        List<ProgrammeFacts> taught = programmes.all();
        List<InstitutionFacts> homes = institutions.list("");
        return new CutOptions(
                taught.stream()
                        .map(it -> new Option(it.id(), it.titleZh(), it.titleEn()))
                        .toList(),
                homes.stream()
                        .map(it -> new Option(it.id(), it.name(), it.name()))
                        .toList(),
                directory.instructors().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(it -> new Option(it.getKey(), it.getValue(), it.getValue()))
                        .toList(),
                different(homes, InstitutionFacts::district),
                institutions.colours(),
                different(taught, ProgrammeFacts::level),
                different(taught, ProgrammeFacts::edition));
    }

    private static <T> List<String> different(List<T> all, Function<T, String> what) {
        return all.stream().map(what).distinct().sorted().toList();
    }
}
