package org.watchroom.practice.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What each person's answers come to, question by question. */
@ApplicationScoped
public class PracticeCardRepository {

    @Inject
    private EntityManager database;

    public Optional<PracticeCard> find(long personId, long questionId) {
        return database.createQuery(
                        "SELECT c FROM PracticeCard c WHERE c.personId = :person AND c.questionId = :question",
                        PracticeCard.class)
                .setParameter("person", personId)
                .setParameter("question", questionId)
                .getResultStream()
                .findFirst();
    }

    public List<PracticeCard> ofPerson(long personId) {
        return database.createQuery("SELECT c FROM PracticeCard c WHERE c.personId = :person", PracticeCard.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Of all these people, in one statement. */
    public List<PracticeCard> ofPeople(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : database.createQuery("SELECT c FROM PracticeCard c WHERE c.personId IN :people", PracticeCard.class)
                        .setParameter("people", personIds)
                        .getResultList();
    }

    public void add(PracticeCard card) {
        database.persist(card);
    }
}
