package org.watchroom.questions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.questions.model.Grams;
import org.watchroom.questions.model.NearStemRepository;
import org.watchroom.questions.model.NearStems;
import org.watchroom.questions.model.QuestionIndexRepository;

/**
 * Points out the rows of an import that ask nearly what another question of the bank or another row asks; how near, see
 * {@code model.NearStems}. That is no fault: who imports decides. Two statements, however many rows there are.
 */
@ApplicationScoped
@Transactional
public class NearRows {

    /** How many are named for one row. */
    public static final int NAMED = 5;

    @Inject
    private QuestionIndexRepository index;

    @Inject
    private NearStemRepository bank;

    /** Of the rows that would be taken, in their order. */
    @Permits(Permission.SEE_QUESTIONS)
    public List<NearRow> among(List<ReadRow> rows) {
        Map<String, List<ReadRow>> byStem = rows.stream()
                .filter(row -> row.isFresh() || row.isChanged())
                .filter(row -> !stem(row).isEmpty())
                .collect(groupingBy(NearRows::stem, LinkedHashMap::new, toList()));
        if (byStem.isEmpty()) {
            return List.of();
        }
        Found found = new Found(byStem);
        found.compareWith(bank.perhapsNear(found.stems));
        found.compareAmongThemselves();
        Map<Long, String> codes = index.codes(found.inBank());
        return rows.stream()
                .map(row -> found.near(row, codes))
                .filter(row -> !row.like().isEmpty())
                .toList();
    }

    private static String stem(ReadRow row) {
        return Grams.plain(row.row().text("stem"));
    }

    /** Rows that ask the very same are compared once; each is a stem with a negative number instead of an id. */
    private static final class Found {

        private final List<List<ReadRow>> groups;
        private final List<NearStems.Stem> stems = new ArrayList<>();

        /**
         * By group, the questions of the bank that are near and how alike; one more than is named, as one may be the row's
         * own.
         */
        private final List<Map<Long, Integer>> bank = new ArrayList<>();

        private final List<Set<Integer>> others = new ArrayList<>();

        private final Map<Integer, Integer> groupOf = new LinkedHashMap<>();

        Found(Map<String, List<ReadRow>> byStem) {
            groups = List.copyOf(byStem.values());
            byStem.forEach((stem, rows) -> {
                int group = stems.size();
                stems.add(new NearStems.Stem(-1L - group, -1L - group, Grams.of(stem)));
                bank.add(new LinkedHashMap<>());
                others.add(new TreeSet<>());
                rows.forEach(row -> groupOf.put(row.number(), group));
            });
        }

        void compareWith(List<NearStems.Stem> all) {
            NearStems near = new NearStems(stems);
            all.forEach(other -> near.nearTo(other, it -> bank.get(group(it)).size() <= NAMED + 1)
                    .forEach(it -> bank.get(group(it))
                            .merge(other.questionId(), it.grams().percent(other.grams()), Math::max)));
        }

        void compareAmongThemselves() {
            NearStems near = new NearStems(stems);
            stems.forEach(other -> near.nearTo(
                            other, it -> others.get(group(it)).size() <= NAMED)
                    .forEach(it -> others.get(group(it)).add(group(other))));
        }

        private static int group(NearStems.Stem stem) {
            return (int) (-1L - stem.versionId());
        }

        Set<Long> inBank() {
            Set<Long> ids = new LinkedHashSet<>();
            bank.forEach(it -> ids.addAll(it.keySet()));
            return ids;
        }

        NearRow near(ReadRow row, Map<Long, String> codes) {
            List<NearRow.Like> like = new ArrayList<>();
            Integer group = groupOf.get(row.number());
            if (group != null) {
                bank.get(group).forEach((id, percent) -> {
                    if (codes.containsKey(id) && !codes.get(id).equals(row.row().text("code"))) {
                        like.add(new NearRow.Like(id, codes.get(id), 0, percent));
                    }
                });
                addRows(like, row, group, group);
                others.get(group).forEach(it -> addRows(like, row, group, it));
            }
            return new NearRow(
                    row.number(),
                    row.title(),
                    row.row().text("stem"),
                    like.subList(0, Math.min(NAMED, like.size())),
                    like.size() > NAMED);
        }

        private void addRows(List<NearRow.Like> like, ReadRow row, int group, int another) {
            int percent = stems.get(group).grams().percent(stems.get(another).grams());
            for (ReadRow other : groups.get(another)) {
                if (like.size() > NAMED) {
                    return;
                }
                if (other.number() != row.number()) {
                    like.add(new NearRow.Like(0, null, other.number(), percent));
                }
            }
        }
    }
}
