package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.platform.AtStart;
import org.watchroom.questions.model.NearStemRepository;
import org.watchroom.questions.model.QuestionIndexRepository;
import org.watchroom.questions.model.QuestionRepository;

/** Makes questions from before there was a search findable, once. */
@ApplicationScoped
@Transactional
public class QuestionIndexing implements AtStart {

    private static final int AT_ONCE = 5_000;

    @Inject
    private QuestionIndexRepository index;

    @Inject
    private NearStemRepository stems;

    @Inject
    private QuestionRepository questions;

    @Override
    @Permits(Permission.SYSTEM)
    public void atStart() {
        boolean more = true;
        while (more) {
            more = stems.markSome(AT_ONCE);
        }
        List<Long> missing = index.missing(AT_ONCE);
        while (!missing.isEmpty()) {
            index.write(questions.versions(missing));
            missing = index.missing(AT_ONCE);
        }
    }
}
