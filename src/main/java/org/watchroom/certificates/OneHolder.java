package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watchroom.certificates.model.OneHolderRepository;
import org.watchroom.people.MergePart;

/**
 * Makes two records one in the register. A person holds one valid certificate of a programme at most; of two, somebody must
 * decide and revoke one with a reason first, for the register never chooses by itself.
 */
@ApplicationScoped
public class OneHolder implements MergePart {

    @Inject
    private OneHolderRepository certificates;

    @Inject
    private IssuingBody body;

    @Override
    public List<String> join(long from, long to) {
        return certificates.join(from, to, body.today());
    }
}
