package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Title;
import org.watchroom.questions.model.QuestionUseRepository;

/** Where a question is used, told from what exams keep. Two statements, however often it is used. */
@ApplicationScoped
@Transactional
public class QuestionUse {

    @Inject
    private QuestionUseRepository uses;

    @Permits(Permission.SEE_QUESTIONS)
    public Uses of(long questionId, long versionId) {
        return new Uses(
                uses.wantedBy(versionId).stream()
                        .map(it -> new Wanting(it.code(), new Title(it.titleZh(), it.titleEn()), it.count()))
                        .toList(),
                uses.onPapers(questionId).stream()
                        .map(it -> new OnPapers(it.number(), it.sittings(), it.papers(), it.answers()))
                        .toList());
    }

    /**
     * @param blueprints whose cells ask for such a question
     * @param versions that stand on papers, the newest first
     */
    public record Uses(List<Wanting> blueprints, List<OnPapers> versions) {
        public Uses {
            blueprints = List.copyOf(blueprints);
            versions = List.copyOf(versions);
        }
    }

    /** @param count how many such questions a paper of that blueprint asks */
    public record Wanting(String code, Title title, int count) {}

    /** @param answers papers on which something was chosen */
    public record OnPapers(int number, long sittings, long papers, long answers) {}
}
