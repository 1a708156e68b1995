package org.watchroom.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.watchroom.platform.web.PageTexts;

/** The names of the functions of the occupational standard, which it keeps in Chinese alone, as the reader reads them. */
@Named
@RequestScoped
public class StandardWords {

    private static final Map<String, String> FUNCTIONS = Map.of(
            "职业道德", "ethics",
            "基础知识", "basics",
            "设施监控操作", "operation",
            "设施维护保养", "maintenance",
            "设施检测", "testing");

    @Inject
    private PageTexts texts;

    /** A function of the standard; one of another edition keeps the standard's own word. */
    public String function(String name) {
        String known = FUNCTIONS.get(name);
        return known == null ? name : texts.get("programmes.function." + known);
    }

    /** A cell of a blueprint: a function, or a function and the key of a topic within it. */
    public String cell(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? function(name) : function(name.substring(0, end)) + name.substring(end);
    }
}
