package org.watchroom.questions;

import java.time.Instant;
import java.util.List;

/**
 * One version of a situation with all that is known of it.
 *
 * @param seen of the version, for whoever changes it
 * @param newest the number of the version that was written last
 * @param fixed whether a change makes the next version, since a question past its draft is asked about this one
 * @param questions about the situation in whichever version, each in its own newest one
 * @param versions newest first
 */
public record SituationDetail(
        long id,
        int number,
        int seen,
        int newest,
        boolean fixed,
        SituationContent content,
        List<Member> questions,
        List<VersionLine> versions) {

    public SituationDetail {
        questions = List.copyOf(questions);
        versions = List.copyOf(versions);
    }

    /** @param about the number of the situation's version that it is asked about */
    public record Member(long id, int number, String code, String kind, String state, String stem, int about) {}

    /** @param author null for the product itself */
    public record VersionLine(int number, String author, Instant madeAt) {}
}
