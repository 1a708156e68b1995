package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.watchroom.certificates.model.NationalResultRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/** The results of the national examination, for those whom they are about. */
@ApplicationScoped
@Transactional
public class NationalResults {

    @Inject
    private NationalResultRepository results;

    @Inject
    private CurrentUser user;

    /** One's own result. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public Optional<NationalFacts> mine() {
        return Optional.ofNullable(results.latest(List.of(user.id())).get(user.id()))
                .map(NationalFacts::of);
    }
}
