package org.watchroom.courses.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.courses.LessonHit;
import org.watchroom.courses.LessonSearch;

/** Finding the lesson that says something. */
@Named
@RequestScoped
public class LessonSearchPage {

    @Inject
    private LessonSearch search;

    private String q;
    private List<LessonHit> hits;

    public List<LessonHit> getHits() {
        if (hits == null) {
            hits = search.find(q);
        }
        return hits;
    }

    public boolean isAsked() {
        return q != null && !q.isBlank();
    }

    public boolean isFull() {
        return getHits().size() == LessonSearch.MOST;
    }

    public int getMost() {
        return LessonSearch.MOST;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
