package org.watchroom.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchroom.insight.Cut;
import org.watchroom.kernel.Refused;

/** A cut as an address says it: what is blank is not asked for. */
public final class CutFields {

    private static final String FIRST = "first";

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** @throws Refused {@code insight.cut.value} when a field cannot be read */
    Cut cut() {
        return new Cut(
                Cut.id(fields.get("cohort")),
                Cut.id(fields.get("programme")),
                Cut.id(fields.get("institution")),
                Cut.id(fields.get("instructor")),
                fields.get("district"),
                fields.get("colour"),
                fields.get("level"),
                fields.get("edition"),
                Cut.day(fields.get("from")),
                Cut.day(fields.get("to")),
                FIRST.equals(fields.get("attempt")));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    void clear() {
        fields.clear();
    }

    /** Whether anything is asked for but the cohort. */
    public boolean isNarrowed() {
        return fields.keySet().stream().anyMatch(name -> !name.equals("cohort"));
    }

    /** As the end of an address, such as {@code cohort=3&level=L5}. */
    public String getQuery() {
        return query(fields);
    }

    /** The same with one field more, or another value of it. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return query(changed);
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void put(String name, String value) {
        if (value == null || value.isBlank()) {
            fields.remove(name);
        } else {
            fields.put(name, value.strip());
        }
    }

    public String getCohort() {
        return fields.get("cohort");
    }

    public void setCohort(String value) {
        put("cohort", value);
    }

    public String getProgramme() {
        return fields.get("programme");
    }

    public void setProgramme(String value) {
        put("programme", value);
    }

    public String getInstitution() {
        return fields.get("institution");
    }

    public void setInstitution(String value) {
        put("institution", value);
    }

    public String getInstructor() {
        return fields.get("instructor");
    }

    public void setInstructor(String value) {
        put("instructor", value);
    }

    public String getDistrict() {
        return fields.get("district");
    }

    public void setDistrict(String value) {
        put("district", value);
    }

    public String getColour() {
        return fields.get("colour");
    }

    public void setColour(String value) {
        put("colour", value);
    }

    public String getLevel() {
        return fields.get("level");
    }

    public void setLevel(String value) {
        put("level", value);
    }

    public String getEdition() {
        return fields.get("edition");
    }

    public void setEdition(String value) {
        put("edition", value);
    }

    public String getFrom() {
        return fields.get("from");
    }

    public void setFrom(String value) {
        put("from", value);
    }

    public String getTo() {
        return fields.get("to");
    }

    public void setTo(String value) {
        put("to", value);
    }

    public String getAttempt() {
        return fields.get("attempt");
    }

    public void setAttempt(String value) {
        put("attempt", value);
    }
}
