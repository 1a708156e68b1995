package org.watchroom.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.kernel.Refused;
import org.watchroom.practice.PracticeMap;
import org.watchroom.practice.ReadinessFacts;
import org.watchroom.practice.StandardMap;

/** The standard as the person who looks masters it, and how ready they are. */
@Named
@RequestScoped
public class PracticeMapPage {

    @Inject
    private PracticeMap practice;

    private StandardMap map;
    private ReadinessFacts readiness;
    private boolean asked;

    /** Null for somebody who is in no cohort. */
    public StandardMap getMap() {
        if (!asked) {
            asked = true;
            try {
                map = practice.map();
            } catch (Refused noCohort) {
                map = null;
            }
        }
        return map;
    }

    /** Of somebody who is in a cohort. */
    public ReadinessFacts getReadiness() {
        if (readiness == null) {
            readiness = asked ? map.readiness() : practice.readiness();
        }
        return readiness;
    }

    /** How a standing is shown: good, info, warn or off. */
    public String kind(String standing) {
        return switch (standing) {
            case "SAFE" -> "good";
            case "OPEN" -> "info";
            case "WEAK" -> "warn";
            default -> "off";
        };
    }
}
