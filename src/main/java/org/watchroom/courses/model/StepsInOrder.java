package org.watchroom.courses.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.watchroom.kernel.Refused;

/**
 * Steps that the reader puts in order: a fenced block named {@value #NAME} with one step on each line, in the right order.
 * Without script it is the list in that order. Plain words alone; marks of Markdown stand as they are.
 */
final class StepsInOrder extends CustomBlock {

    static final String STYLE = "wr-sequence";

    private static final String NAME = "sequence";
    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final int LONGEST = 120;

    private final List<String> steps;

    private StepsInOrder(List<String> steps) {
        this.steps = steps;
    }

    /** @throws Refused {@code courses.package.sequence} with its first step when there are too few, too many or too long ones */
    static Node find(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                if (NAME.equals(block.getInfo().strip())) {
                    block.insertBefore(new StepsInOrder(steps(block.getLiteral())));
                    block.unlink();
                }
            }
        });
        return document;
    }

    private static List<String> steps(String literal) {
        List<String> steps =
                literal.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        if (steps.size() < FEWEST
                || steps.size() > MOST
                || steps.stream().anyMatch(it -> it.length() > LONGEST)
                || steps.stream().distinct().count() < steps.size()) {
            throw Refused.input(
                    "courses.package.sequence",
                    steps.isEmpty()
                            ? ""
                            : steps.get(0)
                                    .substring(0, Math.min(LONGEST, steps.get(0).length())),
                    FEWEST,
                    MOST,
                    LONGEST);
        }
        return steps;
    }

    record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(StepsInOrder.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            html.line();
            html.tag("ol", new LinkedHashMap<>(Map.of("class", STYLE)));
            for (String step : ((StepsInOrder) node).steps) {
                html.tag("li");
                html.text(step);
                html.tag("/li");
            }
            html.tag("/ol");
            html.line();
        }
    }
}
