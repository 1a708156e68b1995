package org.watchroom.questions.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.kernel.PageOf;

/**
 * Looks through the bank. Words are looked for in the narrow table that holds them all, and before anything else is joined,
 * whatever the database would rather do; that search also counts, so that the table is read once. Without words the questions
 * are gone through by their codes, as far as the page asked for.
 */
@ApplicationScoped
public class QuestionSearchRepository {

    private static final String BY_WORDS = " FROM question_index i"
            + " STRAIGHT_JOIN question_version v ON v.id = i.question_version_id"
            + " STRAIGHT_JOIN question q ON q.id = v.question_id WHERE ";

    private static final String BY_CODE =
            " FROM question q STRAIGHT_JOIN question_version v ON v.question_id = q.id WHERE ";

    private static final String COUNTED = " FROM question_version v JOIN question q ON q.id = v.question_id WHERE ";

    private static final String HAS_TWIN = " AND v.state <> 'RETIRED' AND EXISTS (SELECT 1 FROM question_twin t"
            + " JOIN question_version o ON o.id = t.other_id"
            + " WHERE t.question_version_id = v.id AND o.state <> 'RETIRED')";

    @Inject
    private EntityManager database;

    /**
     * The ids of one page of versions, by code: of each question the newest, or those in the state that is asked for. A
     * version that a newer one replaced is never among them.
     */
    public PageOf<Long> find(SearchTerms terms, int first, int most) {
        List<Object> values = new ArrayList<>();
        String where = where(terms, values);
        boolean byWords = terms.text() != null;
        String from = (byWords ? BY_WORDS : BY_CODE) + where;
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(
                        "SELECT v.id, " + (byWords ? "COUNT(*) OVER ()" : "0") + from + " ORDER BY "
                                + order(terms.state()) + " LIMIT " + most + " OFFSET " + first,
                        values)
                .getResultList();
        long total = byWords && !rows.isEmpty()
                ? ((Number) rows.get(0)[1]).longValue()
                : ((Number) query("SELECT COUNT(*)" + (byWords ? BY_WORDS : COUNTED) + where, values)
                                .getSingleResult())
                        .longValue();
        return new PageOf<>(
                rows.stream().map(row -> ((Number) row[0]).longValue()).toList(), total);
    }

    /** Only drafts and reviewed versions may be several of one question. */
    private static String order(State state) {
        return state == State.DRAFT || state == State.REVIEWED ? "q.code, v.number" : "q.code";
    }

    private static String where(SearchTerms terms, List<Object> values) {
        StringBuilder where = new StringBuilder();
        if (terms.state() == null || terms.state() == State.RETIRED) {
            where.append("v.number = q.newest");
            and(where, values, " AND v.state = ?", terms.state() == null ? null : "RETIRED");
        } else {
            where.append("v.state = ?");
            values.add(terms.state().name());
        }
        and(where, values, " AND v.function_name = ?", terms.function());
        and(
                where,
                values,
                " AND v.kind = ?",
                terms.kind() == null ? null : terms.kind().name());
        and(
                where,
                values,
                " AND v.difficulty = ?",
                terms.difficulty() == null ? null : terms.difficulty().name());
        and(where, values, " AND COALESCE(v.author_id, 0) = ?", terms.authorId());
        and(where, values, " AND v.standard_key LIKE ?", terms.topic() == null ? null : literally(terms.topic()) + "%");
        if (terms.text() != null) {
            for (String word : Grams.normal(terms.text()).strip().split("\\s+")) {
                and(where, values, " AND i.words LIKE ?", "%" + literally(word) + "%");
            }
        }
        return where + (terms.twins() ? HAS_TWIN : "");
    }

    private static void and(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private Query query(String sql, List<Object> values) {
        Query query = database.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** The functions that have questions, in their order. */
    public List<String> functions() {
        @SuppressWarnings("unchecked")
        List<String> found = database.createNativeQuery(
                        "SELECT DISTINCT function_name FROM question_version ORDER BY function_name")
                .getResultList();
        return found;
    }

    /** Who wrote questions; null among them for the product itself. */
    public List<Long> authors() {
        @SuppressWarnings("unchecked")
        List<Number> found = database.createNativeQuery("SELECT DISTINCT author_id FROM question_version")
                .getResultList();
        return found.stream().map(it -> it == null ? null : it.longValue()).toList();
    }
}
